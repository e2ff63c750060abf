package org.spendingreview.ledger;

/** What a cell of a canonical ledger holds, and the Spark type it becomes. */
public enum ColumnType {
  /** Free text, kept as delivered. */
  TEXT("STRING"),
  /** A code or identifier: text whose outer blanks do not count. */
  CODE("STRING"),
  /** A code of the functional classification (功能分类). */
  FUNCTION("STRING"),
  /** A code of the economic classification (经济分类). */
  ECONOMIC("STRING"),
  /** Yuan with two decimals, may be negative. */
  MONEY("DECIMAL(18,2)"),
  /** Square metres with two decimals. */
  AREA("DECIMAL(18,2)"),
  /** A number of another unit, such as points, with up to six decimals. */
  QUANTITY("DECIMAL(18,6)"),
  /** A whole number, not negative. */
  COUNT("INT"),
  /** A day of the file's fiscal year. */
  DATE("DATE"),
  /** A day of any year. */
  ANY_DATE("DATE"),
  /** True or false. */
  FLAG("BOOLEAN");

  private final String sparkType;

  ColumnType(String sparkType) {
    this.sparkType = sparkType;
  }

  /** The Spark type of a column of this kind as it stands in a table definition (DDL). */
  public String ddl() {
    return sparkType;
  }
}
