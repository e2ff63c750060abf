package org.spendingreview.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery.DepartmentYear;

/**
 * Where lines are not kept and something is wrong with some of them, only they themselves can say
 * where: the files of these departments are read once more, so that their lines can be looked at.
 */
record LinesAgain(SparkSession spark, Staging staging, LineRules rules, KeptLedgers kept) {

  /**
   * Reads again, and adds the lines to the view {@code read_general_ledger}.
   *
   * @param files of the whole delivery
   * @param suspects the rows of {@link LineChecks#suspects}
   */
  void read(List<SourceFile> files, UnchangedFiles unchanged, List<Row> suspects) {
    Set<DepartmentYear> lacking =
        suspects.stream()
            .map(row -> new DepartmentYear(row.getInt(0), row.getString(1)))
            .filter(one -> !kept.always().contains(one))
            .collect(Collectors.toSet());
    List<SourceFile> again =
        files.stream()
            .filter(file -> file.ledgers().contains(Payments.LEDGER))
            .filter(file -> !unchanged.paths().contains(file.entry().path()))
            .filter(file -> mayHold(file.entry(), lacking))
            .map(file -> file.known(null))
            .toList();
    if (!again.isEmpty()) {
      Dataset<Row> lines =
          SourceRows.read(spark, staging, again, rules, KeptLedgers.ALL)
              .accepted(Payments.LEDGER)
              .filter(DepartmentYear.isAnyOf(lacking));
      spark
          .table("read_general_ledger")
          .unionByName(lines)
          .createOrReplaceTempView("read_general_ledger");
    }
  }

  private static boolean mayHold(ManifestEntry entry, Set<DepartmentYear> departments) {
    return departments.stream()
        .anyMatch(
            one ->
                one.fiscalYear() == entry.fiscalYear()
                    && entry
                        .department()
                        .orElse(one.departmentCode())
                        .equals(one.departmentCode()));
  }
}
