package org.spendingreview.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * A call of the program by {@code spark-submit}.
 *
 * @param deployMode where the driver runs: with {@code spark-submit} or in a worker
 * @param options of {@code spark-submit}
 * @param jar the program
 * @param call of the program
 */
record Submission(String deployMode, List<String> options, String jar, List<String> call) {
  private static final String SHORT_LIVED = String.join(" ", JavaProcess.SHORT_LIVED);

  /** One whose driver runs in the process of {@code spark-submit}. */
  static Submission client(List<String> call) {
    return new Submission("client", List.of(), StandaloneCluster.PROGRAM.toString(), call)
        .with("spark.ui.enabled=false")
        .with("spark.driver.host=127.0.0.1")
        .with("spark.executor.extraJavaOptions=" + SHORT_LIVED);
  }

  /**
   * One whose driver runs in a worker; {@code spark-submit} waits for its end.
   *
   * @param jar an address that every worker reaches
   */
  static Submission cluster(String jar, List<String> call) {
    return new Submission("cluster", List.of(), jar, call)
        .with("spark.ui.enabled=false")
        .with("spark.standalone.submit.waitAppCompletion=true")
        .with("spark.driver.memory=1g")
        .with("spark.driver.extraJavaOptions=" + SHORT_LIVED)
        .with("spark.executor.extraJavaOptions=" + SHORT_LIVED);
  }

  /** The same with what the program sets where Spark is embedded: small data, few cores. */
  Submission lean() {
    return with("spark.sql.shuffle.partitions=2")
        .with("spark.sql.leafNodeDefaultParallelism=1")
        .with("spark.sql.maxPlanStringLength=0")
        .with("spark.sql.codegen.cache.maxEntries=3000")
        .with("spark.buffer.pageSize=4m");
  }

  /** The same with one more of Spark's settings. */
  Submission with(String setting) {
    return and("--conf", setting);
  }

  /** The same with further jars beside the program's. */
  Submission withJars(String jars) {
    return and("--jars", jars);
  }

  private Submission and(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Submission(deployMode, all, jar, call);
  }

  /** What follows {@code spark-submit}. */
  List<String> arguments(String master) {
    List<String> all = new ArrayList<>(List.of("--master", master, "--deploy-mode", deployMode));
    all.addAll(options);
    all.addAll(List.of("--class", "org.spendingreview.SpendingReview", jar));
    all.addAll(call);
    return all;
  }
}
