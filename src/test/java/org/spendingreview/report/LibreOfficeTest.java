package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.testing.Office;
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
    Office.require("soffice", "libreoffice-calc");
    Path out = Files.createTempDirectory(folder, "csv");
    Office.convert(workbook, CSV, out, folder);
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
}
