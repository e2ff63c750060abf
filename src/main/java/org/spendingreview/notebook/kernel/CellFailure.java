package org.spendingreview.notebook.kernel;

import java.util.List;

/** Why a cell could not be run to its end, as its reader should see it. */
final class CellFailure extends Exception {
  private static final long serialVersionUID = 1L;

  CellFailure(List<String> lines) {
    super(String.join("\n", lines), null, false, false); // its frames say nothing about the cell
  }

  /** What to print. */
  List<String> lines() {
    return getMessage().lines().toList();
  }
}
