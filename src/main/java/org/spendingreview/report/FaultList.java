package org.spendingreview.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;
import org.spendingreview.wording.Wording;

/**
 * A department's fault list (退回修改单): everything wrong with its delivery of a year, for its
 * accountant to work through in the source system. A line a fault: file, row, what became of it,
 * why, and what to do. Texts of rows are left out, since they may name persons.
 */
public final class FaultList {
  private static final String FILE = "report.faultFile_";
  private static final String MEND = "report.mend_";
  private static final List<String> HEADER =
      List.of("file", "ledger", "line", "what", "why", "mend");

  private final List<Fault> faults = new ArrayList<>();

  private FaultList() {}

  /**
   * One fault.
   *
   * @param line in the file, or null where the whole file is meant
   * @param kind the key of what became of it
   * @param reason in both languages
   */
  private record Fault(String path, String ledger, Long line, String kind, String reason) {}

  /**
   * The lists of a year by department; departments without any fault have none. The list of the
   * code "" holds the rows of nobody.
   */
  public static Map<String, FaultList> of(ReleaseReader release, int fiscalYear) {
    Map<String, FaultList> lists = new TreeMap<>();
    each(release, "deliveries", fiscalYear, row -> addFile(row, lists));
    each(release, "rejected_rows", fiscalYear, row -> addRow(row, lists));
    lists.values().forEach(FaultList::sort);
    return lists;
  }

  /** Writes the list as CSV, safe to open as a spreadsheet. */
  public void write(Wording wording, Writer out) throws IOException {
    SpreadsheetCsv.line(HEADER.stream().map(column -> say(wording, "fault_" + column)), out);
    for (Fault fault : faults) {
      Advice advice = Advice.in(wording.side(fault.reason()), wording);
      String kind = fault.kind();
      SpreadsheetCsv.line(
          List.of(
              fault.path(),
              fault.ledger(),
              fault.line() == null ? "" : fault.line().toString(),
              wording.say(FILE + kind),
              advice.what(),
              advice.mend().orElseGet(() -> wording.say(MEND + kind)))
              .stream(),
          out);
    }
  }

  private static void addFile(TableRow row, Map<String, FaultList> lists) {
    if (row.value("reason") != null) {
      String kind = row.value("status").toString();
      add(
          row,
          new Fault(path(row), ledger(row), null, kind, row.value("reason").toString()),
          lists);
    }
  }

  private static void addRow(TableRow row, Map<String, FaultList> lists) {
    for (Object reason : (List<?>) row.value("reasons")) {
      Long line = (Long) row.value("line_number");
      add(row, new Fault(path(row), ledger(row), line, "ROW", reason.toString()), lists);
    }
  }

  private static void add(TableRow row, Fault fault, Map<String, FaultList> lists) {
    Object code = row.value("department_code");
    lists
        .computeIfAbsent(code == null ? "" : code.toString(), key -> new FaultList())
        .faults
        .add(fault);
  }

  /** By file; what is wrong with the whole file first, then by line. */
  private void sort() {
    faults.sort(
        Comparator.comparing(Fault::path)
            .thenComparing(Fault::ledger)
            .thenComparing(Fault::line, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  private static void each(
      ReleaseReader release,
      String table,
      int fiscalYear,
      java.util.function.Consumer<TableRow> action) {
    try (TableRows rows =
        release.rows(TableCatalog.named(table).orElseThrow(), RowFilter.ofYear(fiscalYear))) {
      rows.forEachRemaining(action);
    }
  }

  private static String path(TableRow row) {
    return String.valueOf(row.value("path"));
  }

  private static String ledger(TableRow row) {
    return row.value("ledger") == null ? "" : row.value("ledger").toString();
  }

  private static String say(Wording wording, String key) {
    return wording.say("report." + key);
  }
}
