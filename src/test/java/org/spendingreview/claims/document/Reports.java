package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/** Report files of the tests, and what was read of them in a form that can be compared. */
final class Reports {
  private Reports() {}

  /** Writes a file of these bytes and reads it. */
  static ReportDocument read(Path folder, String name, byte[] bytes) {
    try {
      return ReportDocument.read(
          Files.write(folder.resolve(name), bytes).toString(), new Configuration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> blocks(Path folder, String name, String text) {
    return blocks(read(folder, name, text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> blocks(Path folder, String name, String text, String encoding) {
    return blocks(read(folder, name, text.getBytes(Charset.forName(encoding))));
  }

  /** Paragraphs as they stand in the text; tables as {@code [column:text column:text][…]}. */
  static List<String> blocks(ReportDocument document) {
    int end = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.start() >= end && block.end() > block.start(), "in order, without overlap");
      end = block.end();
    }
    return document.blocks().stream().map(block -> shown(document, block)).toList();
  }

  private static String shown(ReportDocument document, Block block) {
    if (!(block instanceof Table table)) {
      return document.text().substring(block.start(), block.end());
    }
    return table.rows().stream()
        .map(
            row ->
                row.cells().stream()
                    .map(
                        cell ->
                            cell.column()
                                + ":"
                                + document.text().substring(cell.start(), cell.end()))
                    .collect(Collectors.joining(" ", "[", "]")))
        .collect(Collectors.joining());
  }

  /** Holds the message about a file against what it must say in both languages. */
  static void assertRefused(Path file, String chinese, String english) {
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class, () -> ReportDocument.read(file.toString(), new Configuration()));
    assertEquals(2, refusal.exitCode());
    assertEquals(1, refusal.problems().size());
    String told = refusal.problems().get(0).in(Wording.CHINESE);
    assertTrue(told.contains(file.toString()) && told.contains(chinese), told);
    told = refusal.problems().get(0).in(Wording.ENGLISH);
    assertTrue(told.contains(file.toString()) && told.contains(english), told);
    assertTrue(!told.contains("Exception"), told);
  }
}
