package org.spendingreview.lake;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** Versions of Delta tables as Spark's own log of them knows. */
final class DeltaVersions {
  private DeltaVersions() {}

  /** Whether there is a table yet; the newest version is read. */
  static boolean exist(SparkSession spark, String folder) {
    return DeltaLog.forTable((org.apache.spark.sql.classic.SparkSession) spark, folder)
        .tableExists();
  }

  /** The newest version, as this session's last write left it. */
  static long newest(SparkSession spark, String folder) {
    return DeltaLog.forTable((org.apache.spark.sql.classic.SparkSession) spark, folder)
        .unsafeVolatileSnapshot()
        .version();
  }
}
