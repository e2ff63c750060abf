package org.spendingreview.delivery.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a delivered file is written, and what canonical lines its rows yield (账簿格式). A layout is
 * data: a YAML file of its own; {@code layouts/README.md} explains its keys.
 *
 * @param name by which the manifest calls it
 * @param classification the classification its codes belong to, or null where it fits any
 * @param payments whether its general-ledger lines are payments, which a general ledger of the same
 *     unit and year records too
 * @param form how the file is written
 * @param columns that the layout gives a name of its own; those of a file without header
 * @param skipped rows that are left out, such as totals
 * @param only the rows that are taken; empty for all
 * @param upperLevels which rows are totals of those below them; null where none are
 * @param formats of numbers and dates
 * @param department whose a row is, or null where its unit says
 * @param lines the canonical lines a row yields; empty where the columns are the canonical ones of
 *     the ledger that the manifest names
 * @param fingerprint of its text
 */
public record Layout(
    String name,
    String classification,
    boolean payments,
    FileForm form,
    List<Column> columns,
    List<RowTest> skipped,
    List<RowTest> only,
    UpperLevels upperLevels,
    Formats formats,
    Value department,
    List<LineRule> lines,
    String fingerprint)
    implements Serializable {
  /** The layout of an extract whose columns are already the canonical ones. */
  public static final String STANDARD = "standard";

  /**
   * A canonical line that a source row yields.
   *
   * @param ledger it belongs to
   * @param when the rows that yield it; null for all
   * @param unless the rows that do not yield it; null for none
   * @param unlessZero the value whose zero or blank means that there is no line, or null
   * @param values by canonical column
   * @param amount that fills debit and credit together, or null
   * @param marks conditions by the reason why a line is no spending
   */
  public record LineRule(
      String ledger,
      Condition when,
      Condition unless,
      Template unlessZero,
      Map<String, Value> values,
      SidedAmount amount,
      Map<Mark, Condition> marks)
      implements Serializable {

    /** Why a row's line is no spending by what the layout says; empty where it does not say so. */
    public Optional<Mark> mark(Row row) {
      for (Map.Entry<Mark, Condition> mark : marks.entrySet()) {
        if (mark.getValue().holds(row)) {
          return Optional.of(mark.getKey());
        }
      }
      return Optional.empty();
    }

    /** Whether a row yields this line. */
    public boolean applies(Row row, Formats formats) {
      return isAsked(row) && !isZero(row, formats);
    }

    /** Whether a row yields this line, zero or not. */
    boolean isAsked(Row row) {
      return (when == null || when.holds(row)) && (unless == null || !unless.holds(row));
    }

    /** Whether a row yields no line because there is no amount. */
    public boolean isZero(Row row, Formats formats) {
      return unlessZero != null && formats.numbers().isZero(unlessZero.of(row));
    }

    /** Whether two rows that are alike in its columns yield the same line. */
    boolean looksAtItsColumnsOnly() {
      return (when == null || when.looksAtItsColumnsOnly())
          && (unless == null || unless.looksAtItsColumnsOnly())
          && values.values().stream().allMatch(Value::looksAtItsColumnsOnly)
          && marks.values().stream().allMatch(Condition::looksAtItsColumnsOnly)
          && (unlessZero == null || !unlessZero.namesRow())
          && (amount == null || amount.looksAtItsColumnsOnly());
    }
  }

  /** Whether its columns are the canonical ones. */
  public boolean isCanonical() {
    return lines.isEmpty();
  }

  /**
   * Whether the rows behind a header can be understood without those beside them, so that a file
   * may be read in pieces. Cells merged over rows and totals above their parts cannot.
   */
  public boolean readsRowsApart() {
    return form.header() && upperLevels == null && columns.stream().noneMatch(Column::merged);
  }

  /** The ledgers that a file of this layout feeds, in order, when the manifest names none. */
  public List<String> ledgers() {
    return lines.stream().map(LineRule::ledger).distinct().toList();
  }

  /** Whether a row is left out, as totals and index rows are. */
  public boolean skips(Row row) {
    return skipped.stream().anyMatch(test -> test.holds(row));
  }

  /** Whether a row is one of those that are taken. */
  public boolean takes(Row row) {
    return only.isEmpty() || only.stream().anyMatch(test -> test.holds(row));
  }

  /** Whether a row is the total of those that begin with the next one. */
  public boolean isAbove(Row row, Row next) {
    return upperLevels != null && upperLevels.isAbove(row, next);
  }
}
