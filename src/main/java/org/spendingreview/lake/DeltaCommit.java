package org.spendingreview.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.DeltaOptions;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.commands.WriteIntoDelta;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * One new version of a Delta table, through Delta's own transaction instead of {@code
 * Dataset.write()}, which tells neither which version it made (asking for the newest afterwards may
 * tell another writer's) nor lets one say upon which version the new one builds.
 */
final class DeltaCommit {
  private final SparkSession spark;
  private final DeltaLog log;
  private final OptimisticTransaction transaction;

  private DeltaCommit(SparkSession spark, DeltaLog log) {
    this.spark = spark;
    this.log = log;
    this.transaction = log.startTransaction(Option.empty(), Option.empty());
  }

  /** Begins upon the newest version of the table in a folder, or upon none. */
  static DeltaCommit begin(org.apache.spark.sql.SparkSession spark, String folder) {
    SparkSession classic = (SparkSession) spark;
    return new DeltaCommit(classic, DeltaLog.forTable(classic, folder));
  }

  /** The version that the new one builds upon, or {@link Releases#NONE}. */
  long base() {
    return transaction.readVersion();
  }

  /**
   * Puts these rows in the place of all that are there.
   *
   * @param settings of the table, should it be new
   * @return the version made, or the one before if neither has a row
   */
  long replace(Dataset<Row> rows, Map<String, String> settings) {
    // replacing the rows of a new table would cost a job that looks for rows to replace
    SaveMode mode = base() == Releases.NONE ? SaveMode.ErrorIfExists : SaveMode.Overwrite;
    return write(mode, rows, settings);
  }

  /**
   * Adds rows, and fails if anything at all is committed to the table between {@link #begin} and
   * now, be it rows added as well.
   */
  long append(Dataset<Row> rows, Map<String, String> settings) {
    transaction.readWholeTable();
    return write(SaveMode.Append, rows, settings);
  }

  private long write(SaveMode mode, Dataset<Row> rows, Map<String, String> settings) {
    scala.collection.immutable.Map<String, String> configuration =
        scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(settings));
    Seq<String> partitions = CollectionConverters.asScala(List.<String>of()).toSeq();
    WriteIntoDelta write =
        new WriteIntoDelta(
            log,
            mode,
            options(mode),
            partitions,
            configuration,
            rows,
            Option.empty(),
            Option.empty(),
            false);
    Seq<Action> actions = write.write(transaction, spark, Option.empty(), false);
    return committed(transaction.commitIfNeeded(actions, operation(mode, partitions), noTags()));
  }

  /** A table that an older version of the program wrote gets the columns that it lacks. */
  private DeltaOptions options(SaveMode mode) {
    Map<String, String> options =
        mode == SaveMode.Overwrite
            ? Map.of(DeltaOptions.OVERWRITE_SCHEMA_OPTION(), "true")
            : Map.of();
    return new DeltaOptions(
        scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(options)),
        spark.sessionState().conf());
  }

  private long committed(Option<Object> version) {
    return version.isEmpty() ? base() : (Long) version.get();
  }

  private static DeltaOperations.Write operation(SaveMode mode, Seq<String> partitions) {
    return new DeltaOperations.Write(
        mode,
        Option.apply(partitions),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static scala.collection.immutable.Map<String, String> noTags() {
    return scala.collection.immutable.Map$.MODULE$.empty();
  }
}
