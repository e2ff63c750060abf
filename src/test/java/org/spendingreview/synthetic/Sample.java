package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spendingreview.testing.SampleTwin;

/** Reads the sample by plain means that share nothing with the generator. */
final class Sample {
  static final Path FOLDER = Path.of("data", "sample");
  static final City CITY = SampleTwin.SAMPLE;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();

  private Sample() {}

  /** The rows of a file in the sample's twin, where all files are in the standard layout. */
  static List<Map<String, String>> rows(String path) {
    return rows(SampleTwin.folder().resolve(path), StandardCharsets.UTF_8);
  }

  /** The rows of a file in the standard layout. */
  static List<Map<String, String>> rows(Path file, Charset encoding) {
    try (CSVParser parser = CSVParser.parse(text(file, encoding), FORMAT)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file, Charset encoding) throws IOException {
    String text = Files.readString(file, encoding);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static List<Map<String, String>> rows(int year, String department, String ledger) {
    return rows(year + "/" + department + "/" + ledger + ".csv");
  }

  static List<Map<String, String>> manifest() {
    return rows(FOLDER.resolve("manifest.csv"), StandardCharsets.UTF_8);
  }

  /** The departments that deliver a general ledger in a year, but the one with broken rows. */
  static Set<String> whole(int year) {
    return manifest().stream()
        .filter(row -> row.get("fiscal_year").equals(String.valueOf(year)))
        .map(row -> row.get("department_code"))
        .filter(code -> year != 2021 || !code.equals("303"))
        .collect(Collectors.toSet());
  }

  static Set<String> units(String department) {
    return rows("departments.csv").stream()
        .filter(row -> row.get("department_code").equals(department))
        .map(row -> row.get("unit_code"))
        .collect(Collectors.toSet());
  }

  /** Debit less credit. */
  static BigDecimal balance(Map<String, String> row) {
    return new BigDecimal(row.get("debit_amount"))
        .subtract(new BigDecimal(row.get("credit_amount")));
  }

  static boolean isExpenditure(Map<String, String> row) {
    return row.get("account_code").startsWith("7");
  }

  static boolean is(Map<String, String> row, String flag) {
    return row.get(flag).equals("true");
  }

  static boolean isUnposted(Map<String, String> row) {
    return row.get("posted").equals("false");
  }

  static boolean isInternalTransfer(Map<String, String> row, Set<String> units) {
    String account = row.get("account_code");
    return (account.startsWith("74") || account.startsWith("75"))
        && units.contains(row.get("counter_unit_code"));
  }

  /** The lines that are actual spending, as the definitions say. */
  static List<Map<String, String>> spending(int year, String department) {
    Set<String> units = units(department);
    return rows(year, department, "general_ledger").stream()
        .filter(Sample::isExpenditure)
        .filter(row -> !is(row, "closing") && !is(row, "voided") && !isUnposted(row))
        .filter(row -> !isInternalTransfer(row, units))
        .toList();
  }
}
