package org.spendingreview.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.sql.View;

/**
 * Files of payments (支付凭证), which record the money of a general ledger a second time: where a unit
 * delivers both, its payments are kept to be compared and never added.
 *
 * @param paths of the files of payments
 * @param beside the departments and years that may have both kinds of file; only their lines need
 *     be looked at
 */
record Payments(List<String> paths, Set<DepartmentYear> beside) {
  static final String LEDGER = "general_ledger";

  private static final StructType FILES = StructType.fromDDL("path STRING");

  /** Those of a plan. */
  static Payments of(DeliveryPlan plan, Register register) {
    List<SourceFile> ledger =
        plan.files().stream().filter(file -> file.ledgers().contains(LEDGER)).toList();
    Set<DepartmentYear> books = departments(ledger, false, register);
    Set<DepartmentYear> payments = departments(ledger, true, register);
    payments.retainAll(books);
    return new Payments(
        ledger.stream()
            .filter(file -> file.layout().payments())
            .map(file -> file.entry().path())
            .toList(),
        payments);
  }

  private static Set<DepartmentYear> departments(
      List<SourceFile> files, boolean payments, Register register) {
    return files.stream()
        .filter(file -> file.layout().payments() == payments)
        .map(SourceFile::entry)
        .flatMap(
            entry ->
                entry
                    .department()
                    .map(Stream::of)
                    .orElseGet(() -> all(register))
                    .map(department -> new DepartmentYear(entry.fiscalYear(), department)))
        .collect(Collectors.toSet());
  }

  /** Also those whose units begin later: their lines are accepted, with a warning. */
  private static Stream<String> all(Register register) {
    return register.units().values().stream().map(Unit::departmentCode).distinct();
  }

  /** The files as a view. */
  View view() {
    return new View(
        "payment_files", FILES, paths.stream().map(path -> RowFactory.create(path)).toList());
  }

  /** Lines with the reason why those count that are compared only. */
  Dataset<Row> compared(SparkSession spark, Dataset<Row> written) {
    written.createOrReplaceTempView("written_general_ledger");
    return new SqlFile("delivery/compared_only.sql").query(spark);
  }
}
