package org.spendingreview.yearend;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.lake.LocalFiles;

/**
 * Starts Spark: the cluster that {@code spark-submit} names, or else Spark embedded in this
 * process, set up for a city's year, which is small. Delta's own part for Spark is not needed: the
 * lake is written and read through Delta Kernel. What the user set, as {@code --conf} of {@code
 * spark-submit} or as a {@code -Dspark.…} property, always wins.
 */
public final class Sessions {
  /** A class loader cannot be sent, so a task's answer comes this way. */
  private static final AtomicReference<ClassLoader> TOLD_BY_TASK = new AtomicReference<>();

  private Sessions() {}

  /** The session of this process; the caller stops it. */
  public static SparkSession open() {
    return SparkSession.builder().config(conf(new SparkConf())).getOrCreate();
  }

  /**
   * A session with views of its own, upon the same Spark: those of one run or notebook must not be
   * seen by another.
   */
  public static SparkSession own(SparkSession spark) {
    SparkSession own = spark.newSession();
    // Delta's SQL parser, if a cluster has it, does not pass on named parameters; this way Spark
    // binds them later
    own.conf().set("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
    return own;
  }

  /**
   * What a call answers, with the class loader that tasks of this process have. Spark compiles the
   * code that it generates where a query is planned and where its tasks run, and knows it again
   * only under the same class loader; on a cluster these are different machines anyway.
   */
  static <T> T withLoaderOfTasks(SparkSession spark, Supplier<T> call) {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    ClassLoader ofTasks = spark.sparkContext().isLocal() ? askTask(spark) : null;
    try {
      here.setContextClassLoader(ofTasks == null ? before : ofTasks);
      return call.get();
    } finally {
      here.setContextClassLoader(before);
    }
  }

  /** Null where tasks have classes of their own, so that nothing they tell is heard here. */
  private static ClassLoader askTask(SparkSession spark) {
    new JavaSparkContext(spark.sparkContext())
        .parallelize(List.of(0), 1)
        .foreach(row -> TOLD_BY_TASK.set(Thread.currentThread().getContextClassLoader()));
    return TOLD_BY_TASK.getAndSet(null);
  }

  /** Whether the call names a master: {@code spark-submit} does, {@code java -jar} need not. */
  public static boolean hasMaster() {
    return System.getProperty("spark.master") != null;
  }

  /** The given settings, completed by those that the program needs; given ones stay. */
  public static SparkConf conf(SparkConf given) {
    SparkConf conf = given.clone();
    everywhere().forEach(conf::setIfMissing);
    if (conf.get("spark.master", "local").startsWith("local")) {
      embedded().forEach(conf::setIfMissing);
    }
    return conf;
  }

  private static Map<String, String> everywhere() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.app.name", "spending-review");
    // The results do not depend on where or when they are computed, and nothing overflows silently.
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.sql.ansi.enabled", "true");
    settings.put("spark.sql.adaptive.enabled", "true");
    // Spark writes INT96 by default, which Parquet has deprecated.
    settings.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    settings.put("spark.ui.showConsoleProgress", String.valueOf(atTerminal()));
    return settings;
  }

  private static Map<String, String> embedded() {
    String cores = String.valueOf(Runtime.getRuntime().availableProcessors());
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.master", "local[*]");
    settings.put("spark.ui.enabled", "false");
    // Printing the plan of each query for a page that is not there costs a second.
    settings.put("spark.sql.maxPlanStringLength", "0");
    settings.put("spark.sql.shuffle.partitions", cores);
    // Definitions and manifests are some hundred rows: a task for each core is a task too many.
    settings.put("spark.sql.leafNodeDefaultParallelism", "1");
    // Each sort and aggregate takes a page of memory: 64 MB by default, cleared for a few rows.
    settings.put("spark.buffer.pageSize", "4m");
    // A run generates some thousand classes; of the last hundred only, most are compiled again.
    settings.put("spark.sql.codegen.cache.maxEntries", "3000");
    // Nobody adds classes to a session here; with class loaders of its own, each session would
    // have all generated code compiled once more.
    settings.put("spark.sql.artifact.isolation.enabled", "false");
    // Nobody else talks to this process: it needs no name in a network.
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.driver.bindAddress", "127.0.0.1");
    settings.put("spark.sql.warehouse.dir", warehouse());
    // Hadoop's own ways with local files start a process each for chmod and readlink.
    settings.put("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
    settings.put(
        "spark.hadoop.io.delta.kernel.logStore.file.impl", "io.delta.storage.LocalLogStore");
    return settings;
  }

  /** Where tables without a path would go; ours all have one. */
  private static String warehouse() {
    return Path.of(System.getProperty("java.io.tmpdir"), "spending-review-warehouse")
        .toUri()
        .toString();
  }

  @SuppressWarnings(
      "SystemConsoleNull") // from Java 22 on there may be a console without a terminal
  private static boolean atTerminal() {
    return System.console() != null;
  }
}
