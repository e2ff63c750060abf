package org.spendingreview.lake;

import java.util.Iterator;

/** The rows of a table, read one after another in the order of its files. Close it after use. */
public interface TableRows extends Iterator<TableRow>, AutoCloseable {

  /** Lets go of the files; reading on afterwards is a mistake. */
  @Override
  void close();
}
