package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Where lines and rejected rows go while files are read: data files, each of one table, that the
 * reading tasks write themselves. Whoever gives a delivery such a place knows tables and lakes.
 */
public interface Staging {
  /** The tables that rows go to beside the ledgers'. */
  String REJECTED_ROWS = "rejected_rows";

  /**
   * What a delivery puts down for itself while it reads, by name: rows that nobody needs once it
   * has been read.
   */
  static Map<String, StructType> workTables() {
    return Map.of(LineTotals.TOTALS, LineTotals.SCHEMA, LineTotals.RUNS, VoucherRuns.SCHEMA);
  }

  /** Whether accepted lines are to stay; else the general ledger's need not be written. */
  boolean keepsLines();

  /** What goes along with each task. */
  Tasks tasks();

  /** Runs the query whose tasks write files, and gives its rows, which are few. */
  List<Row> run(Dataset<Row> reading);

  /** The rows of some files of a table or work table. */
  Dataset<Row> rows(String table, Collection<String> files);

  /** Makes files where a task runs. */
  interface Tasks extends Serializable {
    /** Begins a file of a table. */
    File create(String table);
  }

  /** A file being written. */
  interface File {
    /** Where it lies. */
    String location();

    /** Adds a row of exactly the table's columns. */
    void write(InternalRow row);

    /** Completes it; nobody can read it before. */
    void close();
  }
}
