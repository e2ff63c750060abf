package org.spendingreview.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
}
