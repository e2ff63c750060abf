package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.sql.SqlFile;

/**
 * The general ledger as the tasks that read it have added it up, and beside that the lines that no
 * task has read: those of unchanged files.
 */
record AddedUpLines(
    SparkSession spark, SourceRows rows, UnchangedFiles unchanged, Payments payments) {
  private static final Ledger LEDGER = Ledger.named(Payments.LEDGER).orElseThrow();

  /** Runs of lines of a voucher; {@code delivery/voucher_runs.sql} has the columns. */
  Dataset<Row> voucherRuns() {
    Dataset<Row> read = rows.work(LineTotals.RUNS);
    Optional<Dataset<Row>> lines = unchanged.lines(LEDGER);
    lines.ifPresent(some -> some.createOrReplaceTempView("unchanged_general_ledger"));
    return lines.isEmpty()
        ? read
        : read.unionByName(new SqlFile("delivery/voucher_runs.sql").query(spark));
  }

  /**
   * Lines, most of them added up, of the columns by which spending is asked for. Where payments may
   * lie beside the books it takes the lines themselves to tell which of them count.
   */
  Dataset<Row> lines() {
    Column beside = DepartmentYear.isAnyOf(payments.beside());
    Dataset<Row> totals = rows.work(LineTotals.TOTALS);
    Dataset<Row> singles =
        Stream.concat(
                payments.beside().isEmpty()
                    ? Stream.empty()
                    : Stream.of(rows.accepted(LEDGER.name()).filter(beside)),
                unchanged.lines(LEDGER).stream())
            .reduce(Dataset::unionByName)
            .orElse(null);
    if (singles == null) {
      return totals;
    }
    Dataset<Row> decided =
        payments.beside().isEmpty() ? singles : payments.compared(spark, singles);
    Column[] columns =
        Stream.of(LineTotals.SCHEMA.fields())
            .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new);
    return totals.filter(not(beside)).unionByName(decided.select(columns));
  }
}
