package org.spendingreview.ledger;

import java.util.List;

/**
 * A column of a canonical ledger.
 *
 * @param name the column's name in the standard layout and in the lake
 * @param type what its cells hold
 * @param presence whether a row may leave it empty
 * @param defaultValue what an empty cell means, or an empty text where it means nothing
 * @param values the codes allowed, or an empty list where any are
 * @param control whether the ledger's control amount (控制总额) is the sum of this column
 * @param traced its place, from 1, among the columns by which people know a line again that stands
 *     behind a figure; 0 if it is none of them
 * @param chinese the Chinese term
 * @param english the English term
 */
public record LedgerColumn(
    String name,
    ColumnType type,
    Presence presence,
    String defaultValue,
    List<String> values,
    boolean control,
    int traced,
    String chinese,
    String english) {

  /** Whether a row may leave a cell empty. */
  public enum Presence {
    /** Column and cell must be there. */
    REQUIRED,
    /** The column must be there; an empty cell means zero. */
    BLANK_IS_ZERO,
    /** Required on lines that are actual spending, may be missing or empty elsewhere. */
    SPENDING,
    /** Column and cell may be missing. */
    OPTIONAL
  }

  /** Whether the standard layout's header must name this column. */
  public boolean mustBeInHeader() {
    return presence == Presence.REQUIRED || presence == Presence.BLANK_IS_ZERO;
  }
}
