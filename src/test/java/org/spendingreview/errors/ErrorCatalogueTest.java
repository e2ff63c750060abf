package org.spendingreview.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.Released;

/**
 * Every error of the catalogue is told exactly as it stands there, in both languages. What was told
 * instead is left in {@code target/errors}, and never copied back: whoever changes a message reads
 * it first.
 */
class ErrorCatalogueTest {
  @TempDir static Path folder;
  private static JointDelivery joint;

  static List<ErrorEntry> entries() {
    return ErrorEntry.all();
  }

  @BeforeAll
  static void release() throws IOException {
    joint = new JointDelivery(entries().stream().filter(ErrorEntry::isReleased).toList(), folder);
    Path lake = folder.resolve("RELEASED");
    Released.yearEnd(ErrorEntry.ROOT.resolve("_city"), lake, 2021, "--layouts", layouts());
    Path damaged = Folders.copy(lake, folder.resolve("DAMAGED"));
    for (String file : Folders.tree(damaged.resolve("key_figures")).keySet()) {
      Files.delete(Path.of(file));
    }
  }

  private static String layouts() {
    return ErrorEntry.ROOT.resolve("_city/layouts").toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void anErrorIsToldAsTheCatalogueSays(ErrorEntry entry) throws IOException {
    Told told = entry.isReleased() ? joint.of(entry) : OwnCall.of(entry, folder);

    told.write(Path.of("target/errors", entry.name()));
    assertEquals(entry.exitCode(), told.exitCode(), told.texts()::toString);
    assertEquals(entry.texts(), told.texts());
    assertFalse(told.texts().toString().matches("(?s).*(Exception|\tat ).*"), "a stack trace");
  }

  @Test
  void theTableListsEveryFolderInOrder() throws IOException {
    try (Stream<Path> folders = Files.list(ErrorEntry.ROOT)) {
      assertEquals(
          folders
              .filter(Files::isDirectory)
              .map(entry -> entry.getFileName().toString())
              .filter(name -> !name.startsWith("_"))
              .sorted()
              .toList(),
          entries().stream().map(ErrorEntry::name).sorted().toList());
    }
  }
}
