package org.spendingreview.real;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of Madrid beside its ledgers: the totals computed independently of this program.
 *
 * @param folder of the real ledgers of all cities
 */
record Madrid(Path folder) {
  static final List<Integer> YEARS = List.of(2013, 2014, 2015);

  private static final Pattern YEAR_TOTALS =
      Pattern.compile(
          "[|] (20\\d\\d) [|] (\\d+) [|] (-?[\\d.]+) [|] (-?[\\d.]+) [|] (-?[\\d.]+)"
              + " [|] (-?[\\d.]+) [|]");

  /** A file of {@code expected/}, whose amounts are called by the file's Spanish names. */
  enum Totals {
    BY_DEPARTMENT("expenditure_by_department", 124, "centro,seccion"),
    BY_CHAPTER("expenditure_by_chapter", 23, "capitulo"),
    BY_BOTH("expenditure_by_department_chapter", 644, "centro,seccion,capitulo"),
    GROUPS_BY_DEPARTMENT("three_public_by_department_year", 307, "group,centro,seccion"),
    GROUPS_BY_YEAR("three_public_by_year", 9, "group");

    private final String file;
    private final int rows;
    private final String keys;

    Totals(String file, int rows, String keys) {
      this.file = file;
      this.rows = rows;
      this.keys = keys;
    }
  }

  /** The totals in a column, by year and the file's keys, such as {@code 2013-001-002-1}. */
  Amounts expected(Totals totals, String column) {
    return expected(totals, column, row -> true);
  }

  /** The same of some rows. */
  Amounts expected(Totals totals, String column, Predicate<Map<String, String>> which) {
    List<Map<String, String>> rows =
        RealData.csv(folder.resolve("madrid/expected/" + totals.file + ".csv"));
    Amounts all =
        Amounts.sum(rows, row -> key(totals, row), row -> new BigDecimal(row.get(column)));
    if (all.byKey().size() != totals.rows) {
      throw new AssertionError(
          totals.file + " has " + all.byKey().size() + " keys, not " + totals.rows);
    }
    return Amounts.sum(
        rows.stream().filter(which).toList(),
        row -> key(totals, row),
        row -> new BigDecimal(row.get(column)));
  }

  private static String key(Totals totals, Map<String, String> row) {
    StringBuilder key = new StringBuilder(row.get("year"));
    for (String column : totals.keys.split(",", -1)) {
      key.append('-').append(row.get(column));
    }
    return key.toString();
  }

  /** A column of the table in the ledgers' README, by year: rows, inicial and so on. */
  Amounts expectedOfTheCity(String column) throws IOException {
    int group =
        List.of("year", "rows", "inicial", "modificacion", "definitivo", "obligaciones")
                .indexOf(column)
            + 1;
    List<Matcher> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("README.md"))) {
      Matcher matcher = YEAR_TOTALS.matcher(line);
      if (matcher.matches()) {
        lines.add(matcher);
      }
    }
    if (lines.size() != YEARS.size()) {
      throw new AssertionError("README.md has totals of " + lines.size() + " years");
    }
    return Amounts.sum(lines, line -> line.group(1), line -> new BigDecimal(line.group(group)));
  }

  Path file(int year) {
    return folder.resolve("madrid").resolve(path(year));
  }

  /** The path of a year's file, in the ledgers' folder and in the delivery made of them. */
  static String path(int year) {
    return year + "/gastos.csv";
  }

  /** The rows of a year's file, cut at every semicolon: the files hold no quotes. */
  List<String[]> rows(int year) throws IOException {
    return Files.readAllLines(file(year), StandardCharsets.ISO_8859_1).stream()
        .map(line -> line.split(";", -1))
        .toList();
  }
}
