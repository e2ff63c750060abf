package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How a delivered file is written, and what canonical lines its rows yield (账簿格式). A layout is
 * data: a YAML file of its own.
 *
 * @param name by which the manifest calls it
 * @param classification the classification its codes belong to, or null where it fits any
 * @param encoding of its files unless the manifest says otherwise
 * @param delimiter between cells
 * @param columns names by position for files without a header; empty where a header names them
 * @param lines the canonical lines a row yields; empty where the columns are the canonical ones of
 *     the ledger that the manifest names
 */
public record Layout(
    String name,
    String classification,
    String encoding,
    char delimiter,
    List<String> columns,
    List<LineRule> lines)
    implements Serializable {
  /** The layout of an extract whose columns are already the canonical ones. */
  public static final String STANDARD = "standard";

  /**
   * A canonical line that a source row yields.
   *
   * @param ledger it belongs to
   * @param unlessZero the source column whose zero or blank means that there is no line, or null
   * @param values by canonical column
   */
  public record LineRule(String ledger, String unlessZero, Map<String, ValueRule> values)
      implements Serializable {}

  /** Whether the file's first record names its columns. */
  public boolean hasHeader() {
    return columns.isEmpty();
  }

  /** Whether its columns are the canonical ones. */
  public boolean isCanonical() {
    return lines.isEmpty();
  }

  /** The ledgers that a file of this layout feeds, in order, when the manifest names none. */
  public List<String> ledgers() {
    return lines.stream().map(LineRule::ledger).distinct().toList();
  }
}
