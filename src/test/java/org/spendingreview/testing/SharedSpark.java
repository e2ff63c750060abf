package org.spendingreview.testing;

import org.apache.spark.sql.SparkSession;

/** The one Spark session of the test suite; it ends with the JVM, no test stops it. */
public final class SharedSpark {
  private SharedSpark() {}

  /** The session, started when first asked for. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    static final SparkSession SESSION = start();

    private static SparkSession start() {
      SparkSession session =
          SparkSession.builder()
              .appName("spending-review-tests")
              .master("local[2]")
              .config("spark.ui.enabled", "false")
              .config("spark.ui.showConsoleProgress", "false")
              .config("spark.driver.host", "127.0.0.1")
              .config("spark.driver.bindAddress", "127.0.0.1")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.sql.session.timeZone", "Asia/Shanghai")
              .config("spark.sql.warehouse.dir", "target/test-warehouse")
              .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
              .config(
                  "spark.sql.catalog.spark_catalog",
                  "org.apache.spark.sql.delta.catalog.DeltaCatalog")
              .config("spark.databricks.delta.snapshotPartitions", "2")
              .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
      return session;
    }
  }
}
