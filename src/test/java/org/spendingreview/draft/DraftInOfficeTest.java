package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Office;

/** An office program opens the draft and lays it out on pages. */
class DraftInOfficeTest {
  @TempDir private Path folder;

  @Test
  void theDraftHasPages() throws Exception {
    Office.require("lowriter", "libreoffice-writer");
    Path report = Files.write(folder.resolve("417.docx"), DraftedReport.of("417").bytes());
    Office.convert(report, "pdf", folder, folder);
    String pdf = Files.readString(folder.resolve("417.pdf"), StandardCharsets.ISO_8859_1);
    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    assertTrue(pages > 3 && pages < 30, pages + " pages");
  }
}
