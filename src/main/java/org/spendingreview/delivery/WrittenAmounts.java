package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * What each ledger's lines add up to as they lie in data files, those of unchanged files too, and
 * what the tasks have added up of the general ledger: held against what was counted, it shows that
 * no yuan was lost on the way there.
 */
record WrittenAmounts(SparkSession spark) {

  /** The sum of each ledger's control column, in yuan, and that of the general ledger's totals. */
  Dataset<Row> sums(SourceRows rows) {
    Dataset<Row> addedUp =
        rows.work(LineTotals.TOTALS)
            .agg(sum("debit_amount").as("amount"))
            .select(lit(LineTotals.TOTALS).as("ledger"), col("amount"));
    return Ledger.all().stream()
        .flatMap(
            ledger ->
                ledger.controlColumn().stream()
                    .map(
                        column ->
                            spark
                                .table("read_" + ledger.name())
                                .agg(sum(col(column.name()).cast("DECIMAL(18,2)")).as("amount"))
                                .select(lit(ledger.name()).as("ledger"), col("amount"))))
        .reduce(addedUp, Dataset::unionAll);
  }

  /**
   * What was counted of each of them, in yuan.
   *
   * @param totals the files' totals, of which those of unchanged files count
   */
  static Map<String, BigDecimal> counted(
      SourceRows rows, UnchangedFiles unchanged, List<Row> totals) {
    Map<String, BigDecimal> counted = new HashMap<>();
    Ledger.all().forEach(ledger -> counted.put(ledger.name(), rows.writtenAmount(ledger.name())));
    counted.put(LineTotals.TOTALS, rows.acceptedAmount(Payments.LEDGER));
    for (Row total : totals) {
      if (unchanged.paths().contains(total.<String>getAs("path"))) {
        counted.merge(total.getAs("ledger"), total.getAs("accepted_amount"), BigDecimal::add);
      }
    }
    return counted;
  }

  /**
   * Ends the run where lines are not worth what was counted.
   *
   * @param found the rows of {@link #sums}
   * @param counted in yuan, by the same names
   */
  static void requireEqual(List<Row> found, Map<String, BigDecimal> counted) {
    List<Problem> lost = new ArrayList<>();
    for (Row row : found) {
      BigDecimal written = row.isNullAt(1) ? BigDecimal.ZERO : row.getDecimal(1);
      BigDecimal expected = counted.get(row.getString(0));
      if (written.compareTo(expected) != 0) {
        lost.add(Problem.of("delivery.amountsLost", row.getString(0), expected, written));
      }
    }
    if (!lost.isEmpty()) {
      throw CannotProceed.failed(lost);
    }
  }
}
