package org.spendingreview.lake;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of a released table that a run has nothing new to say of.
 *
 * @param files data files that hold nothing else and stay as they are, and how many rows each has
 * @param rows of the other files, among which are rows that do not stay; empty if there are none
 */
public record CarriedRows(Map<String, Long> files, Optional<Dataset<Row>> rows) {
  /** Of a table that has not been released. */
  static final CarriedRows NONE = new CarriedRows(Map.of(), Optional.empty());
}
