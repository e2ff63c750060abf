package org.spendingreview.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.ReadSheet;
import org.spendingreview.testing.SampleLake;

/** The sample's year 2021 as exported, once for the whole suite. */
public final class ExportedSample {
  /** The year that is exported. */
  public static final int YEAR = 2021;

  private ExportedSample() {}

  /** The folder. */
  public static Path folder() {
    return Holder.FOLDER;
  }

  /** How the call ended and what it printed. */
  public static Program run() {
    return Holder.RUN;
  }

  /** The bureau's workbook. */
  public static Path workbook() {
    return folder().resolve("spending-review-2021.xlsx");
  }

  /** The tables that a department is to publish. */
  public static Path published(String department) {
    return folder().resolve("departments/" + department + "/tables-to-publish.xlsx");
  }

  /** The sheets of the bureau's workbook. */
  public static Map<String, ReadSheet> sheets() {
    return Holder.SHEETS;
  }

  private static final class Holder {
    static final Path FOLDER;
    static final Program RUN;
    static final Map<String, ReadSheet> SHEETS;

    static {
      try {
        FOLDER = Files.createTempDirectory("exported-sample");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      RUN =
          Program.run(
              "export",
              "--lake",
              SampleLake.path(),
              "--fiscal-year",
              Integer.toString(YEAR),
              "--out",
              FOLDER.toString());
      SHEETS = ReadSheet.all(FOLDER.resolve("spending-review-2021.xlsx").toFile());
    }
  }
}
