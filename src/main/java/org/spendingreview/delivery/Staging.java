package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Where lines and rejected rows go while files are read: data files, each of one table, that the
 * reading tasks write themselves. Whoever gives a delivery such a place knows tables and lakes.
 */
public interface Staging {
  /** The tables that rows go to beside the ledgers'. */
  String REJECTED_ROWS = "rejected_rows";

  /** What goes along with each task. */
  Tasks tasks();

  /** Runs the query whose tasks write files, and gives its rows, which are few. */
  List<Row> run(Dataset<Row> reading);

  /** The rows of some files of a table. */
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
