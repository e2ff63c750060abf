package org.spendingreview.testing;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.yearend.Sessions;

/**
 * The one Spark session of the test suite, set up as the program's own, but in another time zone,
 * on which no result may depend. It ends with the JVM, no test stops it.
 */
public final class SharedSpark {
  private SharedSpark() {}

  /** The session, started when first asked for. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    static final SparkSession SESSION = start();

    private static SparkSession start() {
      SparkConf own =
          new SparkConf()
              .set("spark.app.name", "spending-review-tests")
              .set("spark.master", "local[2]")
              .set("spark.ui.showConsoleProgress", "false")
              .set("spark.sql.shuffle.partitions", "2")
              .set("spark.sql.session.timeZone", "Asia/Shanghai")
              .set("spark.sql.warehouse.dir", "target/test-warehouse")
              // the program needs no Delta in Spark; its analysts, as whom tests read, have it
              .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
              .set(
                  "spark.sql.catalog.spark_catalog",
                  "org.apache.spark.sql.delta.catalog.DeltaCatalog")
              .set("spark.databricks.delta.snapshotPartitions", "2")
              .set("spark.databricks.delta.allFilesInCrc.enabled", "false");
      SparkSession session = SparkSession.builder().config(Sessions.conf(own)).getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
      return session;
    }
  }
}
