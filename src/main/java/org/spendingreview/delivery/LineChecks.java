package org.spendingreview.delivery;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.sql.SideBySide;
import org.spendingreview.sql.SqlFile;

/**
 * What is wrong with general-ledger lines only beside one another. All lines are added up once, by
 * voucher, which tells the departments where something may be wrong; only their lines are looked at
 * again, to say what it is and where.
 */
final class LineChecks {
  private final SparkSession spark;
  private final Payments payments;

  /** Asks the session's views {@code read_general_ledger} and those about accounts and files. */
  LineChecks(SparkSession spark, Payments payments) {
    this.spark = spark;
    this.payments = payments;
  }

  /**
   * What was found, each by fiscal year and department.
   *
   * @param linesTwice journal lines delivered more than once
   * @param unflaggedClosings vouchers that look like a closing without its flag
   * @param unbalanced vouchers whose sides differ
   * @param payments units whose payments differ from their books
   */
  record Found(
      List<Row> linesTwice,
      List<Row> unflaggedClosings,
      List<Row> unbalanced,
      List<Row> payments) {}

  /** The departments whose lines are to be looked at again; few. */
  Dataset<Row> suspects() {
    return query("suspect_departments");
  }

  /**
   * All that can be found; payments only where there are books beside them.
   *
   * @param suspects the rows of {@link #suspects}
   */
  Found find(List<Row> suspects) {
    Dataset<Row> lines = spark.table("read_general_ledger");
    lines
        .filter(DepartmentYear.isAnyOf(departments(suspects)))
        .createOrReplaceTempView("suspect_general_ledger");
    lines
        .filter(DepartmentYear.isAnyOf(payments.beside()))
        .createOrReplaceTempView("compared_general_ledger");
    List<List<Row>> found =
        SideBySide.all(
            List.of(
                check("duplicate_lines", any(suspects, "may_repeat")),
                check("unflagged_closings", any(suspects, "is_unflagged")),
                check("unbalanced_vouchers", any(suspects, "is_unbalanced")),
                check("payments_compared", !payments.beside().isEmpty())));
    return new Found(found.get(0), found.get(1), found.get(2), found.get(3));
  }

  private static Set<DepartmentYear> departments(List<Row> suspects) {
    return suspects.stream()
        .map(row -> new DepartmentYear(row.getInt(0), row.getString(1)))
        .collect(Collectors.toSet());
  }

  private static boolean any(List<Row> suspects, String reason) {
    return suspects.stream().anyMatch(row -> Boolean.TRUE.equals(row.getAs(reason)));
  }

  private Callable<List<Row>> check(String file, boolean needed) {
    return () -> needed ? query(file).collectAsList() : List.of();
  }

  private Dataset<Row> query(String file) {
    return new SqlFile("delivery/" + file + ".sql").query(spark);
  }
}
