package org.spendingreview.yearend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.spendingreview.delivery.Delivery;
import org.spendingreview.delivery.FilesRead;
import org.spendingreview.delivery.RowCounts;
import org.spendingreview.lake.Release;

/**
 * What a run did (运行报告), kept beside its release for the people who watch over runs: seconds and
 * rows of each stage, bytes and files read, departments by fate, rows of each table. No result.
 */
final class RunReport {
  private RunReport() {}

  /**
   * The report as a JSON object.
   *
   * @param tables rows written, by table
   */
  static String of(
      String runId,
      Release release,
      Delivery delivery,
      StageClock clock,
      Map<String, Long> tables) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("run_id", runId);
    report.put("release_id", release.id());
    report.put("fiscal_year", release.fiscalYear());
    report.put("program_version", release.programVersion());
    report.put("started_at", clock.started().toString());
    report.put("released_at", release.releasedAt().toString());
    report.put("seconds", clock.total());
    report.put("stages", stages(clock, delivery.rows(), tables));
    report.put("files", files(delivery.files()));
    report.put("rows", rows(delivery.rows()));
    report.put("departments", departments(release));
    report.put("tables", new TreeMap<>(tables));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON", e);
    }
  }

  /** Reading takes source rows, the review takes leaves, writing all rows of the tables. */
  private static List<Map<String, Object>> stages(
      StageClock clock, RowCounts read, Map<String, Long> tables) {
    Map<String, Long> rows = new TreeMap<>();
    rows.put("read", read.all());
    rows.put("review", tables.get("spending_totals") + tables.get("ledger_totals"));
    rows.put("write", tables.values().stream().mapToLong(Long::longValue).sum());
    List<Map<String, Object>> stages = new ArrayList<>();
    clock
        .seconds()
        .forEach(
            (key, seconds) -> {
              String name = key.replaceFirst(".*[.]stage", "").toLowerCase(Locale.ROOT);
              Map<String, Object> stage = new LinkedHashMap<>();
              stage.put("stage", name);
              stage.put("seconds", seconds);
              if (rows.containsKey(name)) {
                stage.put("rows", rows.get(name));
              }
              stages.add(stage);
            });
    return stages;
  }

  private static Map<String, Object> files(FilesRead files) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("read", files.read());
    counts.put("unchanged", files.unchanged());
    counts.put("unreadable", files.unreadable());
    counts.put("bytes", files.bytes());
    return counts;
  }

  private static Map<String, Object> rows(RowCounts rows) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("accepted", rows.accepted());
    counts.put("rejected", rows.rejected());
    counts.put("skipped", rows.skipped());
    return counts;
  }

  private static Map<String, Object> departments(Release release) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("complete", release.departmentsComplete());
    counts.put("incomplete", release.departmentsIncomplete());
    counts.put("withheld", release.departmentsWithheld());
    return counts;
  }
}
