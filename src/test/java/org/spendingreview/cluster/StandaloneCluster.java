package org.spendingreview.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/** Spark's own cluster manager on this machine: a master and workers of one core each. */
final class StandaloneCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long START_SECONDS = 120;

  private final Path sparkHome;
  private final Path logs;
  private final String url;
  private final List<JavaProcess> processes = new ArrayList<>();
  private final List<JavaProcess> workers = new ArrayList<>();

  /**
   * Starts a cluster.
   *
   * @param sparkHome the folder that holds {@code jars/}
   * @param logs the folder of its logs
   */
  StandaloneCluster(Path sparkHome, Path logs, int workerCount) {
    this.sparkHome = sparkHome;
    this.logs = logs;
    int port = freePort();
    url = "spark://" + HOST + ":" + port;
    try {
      start("master", "org.apache.spark.deploy.master.Master", "--port", String.valueOf(port))
          .logs("I have been elected leader", START_SECONDS);
      for (int i = 1; i <= workerCount; i++) {
        workers.add(startWorker("worker-" + i));
      }
      workers.forEach(w -> w.logs("Successfully registered with master", START_SECONDS));
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  private JavaProcess startWorker(String name) {
    return start(
        name,
        "org.apache.spark.deploy.worker.Worker",
        "--cores",
        "1",
        "--memory",
        "2g",
        "--work-dir",
        logs.resolve(name).toString(),
        url);
  }

  private JavaProcess start(String name, String mainClass, String... arguments) {
    List<String> all = new ArrayList<>(List.of(mainClass, "--host", HOST, "--webui-port", "0"));
    all.addAll(List.of(arguments));
    return spark(name, "512m", all);
  }

  /** Starts the program through {@code spark-submit}, its driver in a process of this machine. */
  JavaProcess submit(String name, Path jar, String... arguments) {
    List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    all.addAll(List.of("--master", url, "--deploy-mode", "client"));
    all.addAll(List.of("--conf", "spark.driver.host=" + HOST, "--conf", "spark.ui.enabled=false"));
    all.addAll(List.of("--class", "org.spendingreview.SpendingReview", jar.toString()));
    all.addAll(List.of(arguments));
    return spark(name, "1g", all);
  }

  private JavaProcess spark(String name, String heap, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-Xmx" + heap, "-cp", sparkHome + "/jars/*"));
    all.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    all.addAll(arguments);
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME",
            sparkHome.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            HOST);
    JavaProcess process = new JavaProcess(logs, name, environment, all);
    processes.add(process);
    return process;
  }

  /** How many workers have run a part of the program. */
  long workersUsed() {
    return workers.stream().filter(w -> w.errors().contains("Asked to launch executor")).count();
  }

  @Override
  public void close() {
    processes.forEach(JavaProcess::close);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
