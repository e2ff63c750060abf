package org.spendingreview.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The reports of the runs (运行报告) that made the releases of a lake: {@code
 * LAKE/_runs/release-N.json}. No reader of the lake's tables looks there.
 */
final class RunReports {
  private static final String FOLDER = "_runs";

  private RunReports() {}

  /** Where the report of a release lies. */
  static Path of(Path lake, long release) {
    return new Path(new Path(lake, FOLDER), "release-" + release + ".json");
  }

  static void write(FileSystem system, Path report, String json) throws IOException {
    try (OutputStream stream = system.create(report, true)) {
      stream.write(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** How many rows the tables' versions hold, as their commits tell. */
  static Map<String, Long> rows(FileSystem system, Path lake, Map<String, Long> versions)
      throws IOException {
    Map<String, Long> rows = new TreeMap<>();
    for (Map.Entry<String, Long> table : versions.entrySet()) {
      Path log = new Path(new Path(lake, table.getKey()), "_delta_log");
      Path commit = new Path(log, String.format("%020d.json", table.getValue()));
      rows.put(table.getKey(), rows(system, commit));
    }
    return rows;
  }

  private static long rows(FileSystem system, Path commit) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(system.open(commit), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode metrics = json.readTree(line).path("commitInfo").path("operationMetrics");
        if (metrics.has("numOutputRows")) {
          return metrics.get("numOutputRows").asLong();
        }
      }
    }
    return 0;
  }
}
