package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as the queries over a delivery give them, made without a session. */
final class FoundRows {
  private static final String TOTALS =
      "path STRING, ledger STRING, department_code STRING, row_count BIGINT,"
          + " accepted_count BIGINT, rejected_count BIGINT, skipped_count BIGINT,"
          + " unreadable_count BIGINT, control_amount DECIMAL(38,2), accepted_amount DECIMAL(38,2),"
          + " rejected_amount DECIMAL(38,2), read_count BIGINT, read_amount DECIMAL(38,2),"
          + " first_rejected_line BIGINT, warning_count BIGINT,"
          + " first_warning_line BIGINT";
  private static final String PLACE = "path STRING, source_line_number BIGINT";

  private FoundRows() {}

  /** The end of a file. */
  static Row end(String path, String sha256, String encoding, String... reasons) {
    return row(
        "path STRING, sha256 STRING, encoding STRING, reasons ARRAY<STRING>",
        path,
        sha256,
        encoding,
        CollectionConverters.asScala(List.of(reasons)).toSeq());
  }

  /**
   * The totals of a general ledger of which each row accepted is worth 10 yuan and each rejected
   * one 1 yuan.
   *
   * @param more columns that are otherwise, each behind its name
   */
  static Row totals(
      String path, String department, long accepted, long rejected, long skipped, Object... more) {
    BigDecimal spent = yuan(10 * accepted);
    Map<String, Object> values = new HashMap<>();
    values.put("path", path);
    values.put("ledger", "general_ledger");
    values.put("department_code", department);
    values.put("row_count", accepted + rejected + skipped);
    values.put("read_count", accepted + rejected + skipped);
    values.put("accepted_count", accepted);
    values.put("rejected_count", rejected);
    values.put("skipped_count", skipped);
    values.put("unreadable_count", 0L);
    values.put("control_amount", spent.add(yuan(rejected)));
    values.put("read_amount", spent.add(yuan(rejected)));
    values.put("accepted_amount", spent);
    values.put("rejected_amount", yuan(rejected));
    values.put("first_rejected_line", rejected == 0 ? null : 3L);
    values.put("warning_count", 0L);
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    StructType schema = StructType.fromDDL(TOTALS);
    return new GenericRowWithSchema(
        List.of(schema.fieldNames()).stream().map(values::get).toArray(), schema);
  }

  /** Journal lines delivered twice. */
  static Row linesTwice(int year, String department) {
    return row(
        "fiscal_year INT, department_code STRING, repeated_count BIGINT, journal_id STRING,"
            + " line_number STRING, first_place STRUCT<"
            + PLACE
            + ">, last_place STRUCT<"
            + PLACE
            + ">",
        year,
        department,
        2L,
        "J7",
        "1",
        row(PLACE, "a.csv", 4L),
        row(PLACE, "b.csv", 9L));
  }

  /** Vouchers that look like a closing. */
  static Row unflaggedClosings(int year, String department) {
    String place = PLACE + ", journal_id STRING";
    return row(
        "fiscal_year INT, department_code STRING, voucher_count BIGINT, first_place STRUCT<"
            + place
            + ">",
        year,
        department,
        3L,
        row(place, "a.csv", 5L, "J8"));
  }

  /** Vouchers that do not balance. */
  static Row unbalanced(int year, String department) {
    return row(
        "fiscal_year INT, department_code STRING, voucher_count BIGINT, journal_id STRING,"
            + " debit_amount DECIMAL(38,2), credit_amount DECIMAL(38,2), first_place STRUCT<"
            + PLACE
            + ">",
        year,
        department,
        1L,
        "J9",
        yuan(7),
        yuan(8),
        row(PLACE, "a.csv", 6L));
  }

  /** Payments of two units that differ from their books. */
  static Row payments(int year, String department, String path) {
    String unit = "unit_code STRING, payment_amount DECIMAL(38,2), book_amount DECIMAL(38,2)";
    return row(
        "fiscal_year INT, department_code STRING, unit_count BIGINT, first_unit STRUCT<"
            + unit
            + ">, path STRING",
        year,
        department,
        2L,
        row(unit, "901001", yuan(7), yuan(9)),
        path);
  }

  static BigDecimal yuan(long amount) {
    return BigDecimal.valueOf(amount).setScale(2);
  }

  private static Row row(String schema, Object... values) {
    return new GenericRowWithSchema(values, StructType.fromDDL(schema));
  }
}
