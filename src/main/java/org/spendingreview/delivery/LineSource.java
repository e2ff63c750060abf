package org.spendingreview.delivery;

import java.util.List;
import java.util.function.UnaryOperator;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.wording.Problem;

/** What a source row says for the columns of a line. */
interface LineSource {

  /** A source row whose columns are the canonical ones. */
  static LineSource ofCells(UnaryOperator<String> cells) {
    return (column, problems) -> cells.apply(column.name());
  }

  /**
   * The text for a column as the standard layout writes it.
   *
   * @param problems to which is added what keeps it from being read
   * @return null where a problem was added
   */
  String text(LedgerColumn column, List<Problem> problems);

  /**
   * The text that messages show for a column.
   *
   * @param text that was read for it just now
   */
  default String delivered(LedgerColumn column, String text) {
    return text;
  }

  /** The fiscal year that the manifest gives a name. */
  default FiscalYear fiscalYear(int name) {
    return FiscalYear.calendar(name);
  }

  /** The department that the row names, or null where its unit tells. */
  default String department() {
    return null;
  }

  /** Why the layout says that the line is no spending, or null where it does not say so. */
  default String mark() {
    return null;
  }
}
