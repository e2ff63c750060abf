package org.spendingreview.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks as they are committed. */
class NotebookFilesTest {
  static Stream<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  @Test
  void thereAreFive() throws IOException {
    assertEquals(
        List.of(
            "01-first-look.ipynb",
            "02-spending-structure.ipynb",
            "03-three-public-expenses.ipynb",
            "04-ranking-and-peers.ipynb",
            "05-down-to-the-voucher.ipynb"),
        notebooks().map(file -> file.getFileName().toString()).toList());
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebookHoldsNoOutputsAndAsksForOurKernel(Path file) throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(file.toFile());
    assertEquals("spending-review", notebook.at("/metadata/kernelspec/name").asText());
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        String place = file + ", cell " + cell.get("id");
        assertTrue(cell.get("outputs").isEmpty(), () -> "outputs are committed: " + place);
        assertTrue(cell.get("execution_count").isNull(), () -> "it was executed: " + place);
      }
    }
  }
}
