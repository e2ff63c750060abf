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

  /** One whose driver runs in the process of {@code spark-submit}. */
  static Submission client(List<String> call) {
    String jar = StandaloneCluster.PROGRAM.toString();
    List<String> options =
        List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1");
    return new Submission("client", options, jar, call);
  }

  /**
   * One whose driver runs in a worker; {@code spark-submit} waits for its end.
   *
   * @param jar an address that every worker reaches
   */
  static Submission cluster(String jar, List<String> call) {
    List<String> options =
        List.of(
            "--conf",
            "spark.ui.enabled=false",
            "--conf",
            "spark.standalone.submit.waitAppCompletion=true",
            "--driver-memory",
            "1g");
    return new Submission("cluster", options, jar, call);
  }

  /** The same with further options of {@code spark-submit}. */
  Submission with(String... more) {
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
