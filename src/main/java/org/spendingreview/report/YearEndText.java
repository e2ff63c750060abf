package org.spendingreview.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.TerminalColumn.Alignment;
import org.spendingreview.wording.Wording;

/** What a year end tells in the terminal: the ranking, and what became of the delivery. */
public final class YearEndText {
  private static final String RANKED_BY = "points_share";

  private final ReleaseReader reader;
  private final Wording wording;
  private final Colours colours;
  private final int fiscalYear;

  /** The text of a release for the year it was made for. */
  public YearEndText(ReleaseReader reader, Wording wording, Colours colours) {
    this.reader = reader;
    this.wording = wording;
    this.colours = colours;
    this.fiscalYear = reader.release().fiscalYear();
  }

  /**
   * The departments by rank in the city; those that are not ranked stand below, in the order of
   * their codes.
   */
  public String ranking() {
    Map<String, TableRow> summaries = new HashMap<>();
    rows("department_summary").forEach(row -> summaries.put(code(row), row));
    List<TableRow> ranks =
        rows("department_ranking").stream()
            .filter(row -> row.value("measure").equals(RANKED_BY))
            .sorted(
                Comparator.comparing(
                        (TableRow row) -> (Integer) row.value("rank_in_city"),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(YearEndText::code))
            .toList();
    return wording.say("report.rankingTitle", fiscalYear, reader.release().rubric(), ranks.size())
        + "\n\n"
        + TerminalTable.block(columns(ranks, row -> summaries.get(code(row))), colours);
  }

  private List<TerminalColumn> columns(List<TableRow> ranks, Function<TableRow, TableRow> summary) {
    return List.of(
        column("rank", ranks, Alignment.RIGHT, r -> text(r, "rank_in_city")),
        column("group_rank", ranks, Alignment.RIGHT, YearEndText::groupRank),
        column("department", ranks, Alignment.LEFT, YearEndText::code),
        column(
            "name",
            ranks,
            Alignment.LEFT,
            r -> DisplayWidth.cut(DisplayWidth.safe(text(r, "department_name")), 30)),
        column(
            "peer_group",
            ranks,
            Alignment.LEFT,
            r -> DisplayWidth.cut(DisplayWidth.safe(text(r, "peer_group")), 16)),
        column("points", ranks, Alignment.RIGHT, r -> text(summary.apply(r), "total_points")),
        column("possible", ranks, Alignment.RIGHT, r -> text(summary.apply(r), "possible_points")),
        column("grade", ranks, Alignment.LEFT, r -> wording.side(text(summary.apply(r), "grade"))),
        column(
                "completeness",
                ranks,
                Alignment.LEFT,
                r -> wording.say("report." + text(r, "completeness")))
            .accented(ranks.stream().map(r -> r.value("completeness"))));
  }

  private TerminalColumn column(
      String header, List<TableRow> rows, Alignment alignment, Function<TableRow, String> cell) {
    return TerminalColumn.of(
        false, wording.say("report.column_" + header), rows.stream().map(cell).toList(), alignment);
  }

  /**
   * Files and rows of the year, and every department that is not complete, with its reasons: a line
   * a file, however long.
   */
  public String deliveries() {
    List<TableRow> files = rows("deliveries");
    StringBuilder text = new StringBuilder();
    text.append(
            wording.say(
                "report.deliveriesTitle",
                fiscalYear,
                files.stream().map(row -> row.value("path")).distinct().count(),
                sum(files, "row_count"),
                sum(files, "accepted_count"),
                sum(files, "rejected_count"),
                sum(files, "skipped_count")))
        .append('\n')
        .append(
            wording.say(
                "report.departments",
                reader.release().departmentsComplete(),
                reader.release().departmentsIncomplete(),
                reader.release().departmentsWithheld()))
        .append('\n');
    Map<String, List<String>> faults = new TreeMap<>();
    for (TableRow file : files) {
      if (!file.value("status").equals("COMPLETE")) {
        String line =
            wording.say(
                "report.fileFault",
                wording.say("report." + text(file, "status")),
                text(file, "department_code"),
                text(file, "path"),
                wording.side(text(file, "reason")));
        faults
            .computeIfAbsent(text(file, "department_code"), code -> new ArrayList<>())
            .add(DisplayWidth.safe(line));
      }
    }
    faults.values().forEach(lines -> lines.forEach(l -> text.append("  ").append(l).append('\n')));
    return text.toString();
  }

  private List<TableRow> rows(String table) {
    return reader
        .sortedRows(TableCatalog.named(table).orElseThrow(), RowFilter.everything())
        .stream()
        .filter(row -> row.value("fiscal_year").equals(fiscalYear))
        .toList();
  }

  private static long sum(List<TableRow> rows, String column) {
    return rows.stream()
        .map(row -> (Long) row.value(column))
        .filter(value -> value != null)
        .mapToLong(Long::longValue)
        .sum();
  }

  private static String groupRank(TableRow row) {
    Object rank = row.value("rank_in_group");
    return rank == null ? "–" : rank + "/" + row.value("group_size");
  }

  private static String code(TableRow row) {
    return text(row, "department_code");
  }

  private static String text(TableRow row, String column) {
    Object value = row.value(column);
    return value == null ? "–" : value instanceof BigDecimal d ? d.toPlainString() : "" + value;
  }
}
