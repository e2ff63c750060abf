package org.spendingreview.synthetic;

import java.util.List;

/**
 * A row that was spoilt on purpose, so that a run must reject it.
 *
 * @param path of its file, below the folder of the extracts
 * @param line where it begins, counted from 1
 * @param ledger that rejects it
 * @param fault its name in {@code synthetic/faults.csv}
 * @param text of the row as it was written
 */
record PlantedFault(String path, long line, String ledger, String fault, String text) {
  static final List<String> HEADER = List.of("path", "line_number", "ledger", "fault", "raw_text");

  List<String> row() {
    return List.of(path, String.valueOf(line), ledger, fault, text);
  }
}
