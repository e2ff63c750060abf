package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.not;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.delivery.SourceRows.DataFile;
import org.spendingreview.ledger.Ledger;

/**
 * Which lines a delivery brings, once the fates are known: data files written while reading stay as
 * they are where all of their departments count as they were read; the others' lines are to be
 * written once more.
 */
record LinesToKeep(
    SparkSession spark,
    SourceRows rows,
    UnchangedFiles unchanged,
    Payments payments,
    Set<DepartmentYear> withheld) {

  /** Those of a ledger. */
  KeptLines of(Ledger ledger) {
    Map<Boolean, List<DataFile>> files =
        rows.dataFiles(ledger.name()).stream()
            .collect(Collectors.partitioningBy(file -> stays(ledger, file.departments())));
    Optional<Dataset<Row>> again =
        Optional.of(files.get(false))
            .filter(some -> !some.isEmpty())
            .map(some -> rows.lines(ledger.name(), some));
    return new KeptLines(
        files.get(true).stream().collect(Collectors.toMap(DataFile::location, DataFile::lines)),
        Stream.concat(again.stream(), unchanged.lines(ledger).stream())
            .reduce(Dataset::unionByName)
            .map(some -> isCompared(ledger) ? payments.compared(spark, some) : some)
            .map(this::withoutWithheld));
  }

  private boolean stays(Ledger ledger, Set<DepartmentYear> departments) {
    return Collections.disjoint(departments, withheld)
        && !(isCompared(ledger) && !Collections.disjoint(departments, payments.beside()));
  }

  private boolean isCompared(Ledger ledger) {
    return ledger.name().equals(Payments.LEDGER) && !payments.beside().isEmpty();
  }

  /** Lines of departments that are not withheld. */
  Dataset<Row> withoutWithheld(Dataset<Row> lines) {
    return withheld.isEmpty() ? lines : lines.filter(not(DepartmentYear.isAnyOf(withheld)));
  }
}
