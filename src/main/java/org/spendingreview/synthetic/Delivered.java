package org.spendingreview.synthetic;

import java.io.Serializable;
import java.util.List;

/**
 * A file that was written, and what the manifest declares of it.
 *
 * @param path below the folder of the extracts
 * @param layout empty for the standard one
 * @param encoding empty for the layout's
 * @param controlAmount the declared sum of the control column, empty if the ledger has none
 * @param bytes its size
 */
record Delivered(
    String path,
    String ledger,
    String departmentCode,
    int year,
    String layout,
    String encoding,
    long rows,
    String controlAmount,
    String sha256,
    long bytes)
    implements Serializable {
  static final List<String> MANIFEST =
      List.of(
          "path",
          "ledger",
          "department_code",
          "fiscal_year",
          "layout",
          "encoding",
          "row_count",
          "control_amount",
          "sha256");

  /** The row of the manifest. */
  List<String> manifestRow() {
    return List.of(
        path,
        ledger,
        departmentCode,
        String.valueOf(year),
        layout,
        encoding,
        String.valueOf(rows),
        controlAmount,
        sha256);
  }
}
