package org.spendingreview.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spendingreview.testing.Browser;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The sample's page, exported and opened once for all tests. */
final class SamplePage {
  private SamplePage() {}

  /** The browser that shows it; a test is skipped where there is none. */
  static Browser browser() {
    if (Holder.browser == null) {
      Holder.browser = Browser.open(file(), Holder.FOLDER);
      Runtime.getRuntime().addShutdownHook(new Thread(Holder.browser::close));
    }
    return Holder.browser;
  }

  static Path file() {
    return Holder.FOLDER.resolve("spending-review-2021.html");
  }

  /** Where its downloads go. */
  static Path downloads() {
    return Holder.FOLDER;
  }

  private static final class Holder {
    static final Path FOLDER;
    static Browser browser;

    static {
      try {
        FOLDER = Files.createTempDirectory("sample-page");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Program export =
          Program.run(
              "export",
              "--format=html",
              "--lake=" + SampleLake.path(),
              "--fiscal-year=2021",
              "--out=" + FOLDER);
      assertEquals(0, export.exitCode(), export.err());
    }
  }
}
