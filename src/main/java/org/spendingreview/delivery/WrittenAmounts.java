package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
   * Ends the run where a ledger's lines are not worth what was counted.
   *
   * @param found the rows of {@link #sums}
   * @param totals the files' totals, of which those of unchanged files count
   */
  void requireEqual(List<Row> found, SourceRows rows, UnchangedFiles unchanged, List<Row> totals) {
    List<Problem> lost = new ArrayList<>();
    for (Row row : found) {
      String ledger = row.getString(0);
      BigDecimal written = row.isNullAt(1) ? BigDecimal.ZERO : row.getDecimal(1);
      boolean addedUp = ledger.equals(LineTotals.TOTALS);
      BigDecimal read = addedUp ? rows.acceptedAmount(Payments.LEDGER) : rows.writtenAmount(ledger);
      BigDecimal counted =
          totals.stream()
              .filter(total -> ledger.equals(total.getAs("ledger")))
              .filter(total -> unchanged.paths().contains(total.<String>getAs("path")))
              .map(total -> total.<BigDecimal>getAs("accepted_amount"))
              .reduce(read, BigDecimal::add);
      if (written.compareTo(counted) != 0) {
        lost.add(Problem.of("delivery.amountsLost", ledger, counted, written));
      }
    }
    if (!lost.isEmpty()) {
      throw CannotProceed.failed(lost);
    }
  }
}
