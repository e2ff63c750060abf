package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.testing.ReadSheet;

/** An office program opens the workbooks, computes their formulas anew, and finds the same. */
class LibreOfficeTest {
  /** Every sheet, cells with their full values, formulas as their results. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

  @TempDir static Path folder;

  static Stream<Path> workbooks() {
    return Stream.of(
        ExportedSample.workbook(),
        ExportedSample.published("417"),
        ExportedSample.published("303"));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void everyNumberAndEveryFormulaIsWhatWeWrote(Path workbook) throws Exception {
    assumeTrue(installed(), "Needs soffice, of the package libreoffice-calc");
    Path out = Files.createTempDirectory(folder, "csv");
    convert(workbook, out);
    int compared = 0;
    for (Map.Entry<String, ReadSheet> sheet : ReadSheet.all(workbook.toFile()).entrySet()) {
      String base = workbook.getFileName().toString().replace(".xlsx", "");
      Path csv = out.resolve(base + "-" + sheet.getKey() + ".csv");
      compared += compare(sheet.getValue(), csv);
    }
    assertTrue(compared > 50, compared + " numbers");
  }

  private static int compare(ReadSheet sheet, Path csv) throws IOException {
    int compared = 0;
    List<CSVRecord> lines;
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
      lines = parser.getRecords();
    }
    for (int row = 0; row < sheet.rows(); row++) {
      for (String reference : sheet.row(row)) {
        BigDecimal number = reference.isEmpty() ? null : sheet.number(reference);
        if (number != null) {
          String shown = lines.get(row).get(column(reference));
          BigDecimal difference = value(shown).subtract(number).abs();
          // sums of binary fractions may differ in the fifteenth digit
          assertTrue(
              difference.movePointRight(9).compareTo(number.abs().max(BigDecimal.ONE)) < 0,
              csv.getFileName() + " " + reference + ": " + shown + " is not " + number);
          compared++;
        }
      }
    }
    return compared;
  }

  /** A number as the office program writes it, percents with all their digits. */
  private static BigDecimal value(String shown) {
    return shown.endsWith("%")
        ? new BigDecimal(shown.replace("%", "")).movePointLeft(2)
        : new BigDecimal(shown);
  }

  private static int column(String reference) {
    String letters = reference.replaceAll("\\d", "");
    return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
  }

  private static void convert(Path workbook, Path out) throws Exception {
    File log = folder.resolve("soffice.log").toFile();
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                CSV,
                "--outdir",
                out.toString(),
                workbook.toString())
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
        .anyMatch(path -> new File(path, "soffice").canExecute());
  }
}
