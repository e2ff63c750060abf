package org.spendingreview.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * Where lines are not kept and something is wrong with some of them, only they themselves can say
 * where: the files of these departments are read once more, so that their lines can be looked at.
 *
 * @param first what was read of them at first
 */
record LinesAgain(SparkSession spark, SourceRows first, LinesToWrite kept) {

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
      SourceRows rows = first.again(again, lacking);
      requireSame(first.ends(), rows.ends());
      Dataset<Row> lines = rows.accepted(Payments.LEDGER);
      spark
          .table("read_general_ledger")
          .unionByName(lines)
          .createOrReplaceTempView("read_general_ledger");
    }
  }

  /**
   * Makes sure that the lines looked at are those that were counted.
   *
   * @throws CannotProceed naming the files that were not read as before
   */
  static void requireSame(List<Row> first, List<Row> again) {
    Map<String, Row> before =
        first.stream().collect(Collectors.toMap(end -> end.getAs("path"), end -> end));
    List<Problem> changed =
        again.stream()
            .filter(end -> !isSame(before.get(end.<String>getAs("path")), end))
            .map(end -> Problem.of("delivery.changedMeanwhile", end.<String>getAs("path")))
            .toList();
    if (!changed.isEmpty()) {
      throw CannotProceed.failed(changed);
    }
  }

  private static boolean isSame(Row first, Row again) {
    return Objects.equals(first.getAs("sha256"), again.getAs("sha256"))
        && first
            .getList(first.fieldIndex("reasons"))
            .equals(again.getList(again.fieldIndex("reasons")));
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
