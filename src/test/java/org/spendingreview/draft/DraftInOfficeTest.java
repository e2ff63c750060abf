package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office program opens the draft and lays it out on pages. */
class DraftInOfficeTest {
  @TempDir private Path folder;

  @Test
  void theDraftHasPages() throws Exception {
    assumeTrue(installed(), "Needs lowriter, of the package libreoffice-writer");
    Path report = Files.write(folder.resolve("417.docx"), DraftedReport.of("417").bytes());
    convert(report);
    String pdf = Files.readString(folder.resolve("417.pdf"), StandardCharsets.ISO_8859_1);
    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    assertTrue(pages > 3 && pages < 30, pages + " pages");
  }

  private void convert(Path report) throws Exception {
    File log = folder.resolve("soffice.log").toFile();
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                report.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    boolean ended = office.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      office.destroyForcibly();
    }
    assertTrue(ended, "soffice did not end");
    assertEquals(0, office.exitValue(), Files.readString(log.toPath()));
  }

  private static boolean installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(path -> new File(path, "lowriter").canExecute());
  }
}
