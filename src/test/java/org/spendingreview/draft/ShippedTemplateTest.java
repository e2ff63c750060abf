package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * The shipped template is the parts in {@code src/test/resources/draft/template}, packed. To change
 * it, change a part, run this test, and copy {@code target/template.docx} to where it says.
 */
class ShippedTemplateTest {
  private static final Path PARTS = Path.of("src/test/resources/draft/template");
  private static final Path SHIPPED = Path.of("src/main/resources/draft/template.docx");

  @Test
  void theShippedTemplateIsMadeOfItsParts() throws IOException {
    byte[] packed = packed();
    Files.write(Path.of("target/template.docx"), packed);

    assertEquals(
        entries(packed), entries(Files.readAllBytes(SHIPPED)), "copy target/template.docx there");
  }

  /** Texts by their names; how they are compressed depends on the machine. */
  private static Map<String, String> entries(byte[] zip) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip);
        Stream<Path> files = Files.walk(PARTS)) {
      List<Path> parts = files.filter(Files::isRegularFile).sorted().toList();
      for (Path part : parts) { // the list of content types is the first of them
        out.putNextEntry(new ZipEntry(PARTS.relativize(part).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(part));
        out.closeEntry();
      }
    }
    ByteArrayOutputStream steady = new ByteArrayOutputStream();
    SteadyZip.write(zip.toByteArray(), steady);
    return steady.toByteArray();
  }
}
