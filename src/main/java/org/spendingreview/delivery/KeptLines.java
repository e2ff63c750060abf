package org.spendingreview.delivery;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The accepted lines of a ledger that a delivery brings: those of departments that are not
 * withheld.
 *
 * @param ready the data files that hold nothing else, as they are to stay, and how many lines were
 *     written to each
 * @param rows those that no such file holds, if there are any
 */
public record KeptLines(Map<String, Long> ready, Optional<Dataset<Row>> rows) {}
