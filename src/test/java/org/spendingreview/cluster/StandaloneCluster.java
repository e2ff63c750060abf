package org.spendingreview.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.spark.launcher.JavaModuleOptions;

/** Spark's own cluster manager on this machine: a master and workers of one core each. */
final class StandaloneCluster implements AutoCloseable {
  /** The program as it is submitted. */
  static final Path PROGRAM = Path.of("target", "spending-review.jar").toAbsolutePath();

  private static final String HOST = "127.0.0.1";
  private static final long START_SECONDS = 120;
  private static final Pattern PAGE = Pattern.compile("MasterWebUI to 127.0.0.1.*:(\\d+)");

  private final Path logs;
  private final Machine here;
  private final JavaProcess master;
  private final String url;
  private final List<JavaProcess> processes = new ArrayList<>();
  private final List<ClusterWorker> workers = new ArrayList<>();

  /**
   * Starts a master.
   *
   * @param folder for everything that its processes write
   */
  private StandaloneCluster(Path folder) {
    logs = folder;
    here = Machine.here(folder);
    int port = freePort();
    url = "spark://" + HOST + ":" + port;
    master = start(here, "master", "master.Master", "--port", String.valueOf(port));
    master.logs("I have been elected leader", START_SECONDS);
  }

  /** Starts a master and workers; the folder is for everything that they write. */
  static StandaloneCluster of(Path folder, int workers) {
    List<Machine> machines = new ArrayList<>();
    for (int i = 1; i <= workers; i++) {
      machines.add(Machine.here(folder.resolve("worker-" + i)));
    }
    return of(folder, machines);
  }

  /** Starts a master here and a worker on each machine. */
  static StandaloneCluster of(Path folder, List<Machine> machines) {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    try {
      machines.forEach(cluster::startWorker);
      cluster.workers.forEach(StandaloneCluster::awaitRegistered);
      return cluster;
    } catch (AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** An empty folder for the processes of a test. */
  static Path folder(String name) throws IOException {
    Path folder = Path.of("target", "cluster", name).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    return Files.createDirectories(folder);
  }

  /** Adds a worker that runs here. */
  ClusterWorker addWorker() {
    ClusterWorker added = startWorker(Machine.here(logs.resolve("worker-" + nextWorker())));
    awaitRegistered(added);
    return added;
  }

  private int nextWorker() {
    return workers.size() + 1;
  }

  private static void awaitRegistered(ClusterWorker worker) {
    worker.process().logs("Successfully registered with master", START_SECONDS);
  }

  private ClusterWorker startWorker(Machine machine) {
    String name = "worker-" + nextWorker();
    String work = machine.work().toString();
    String[] arguments = {"--cores", "1", "--memory", "2g", "--work-dir", work, url};
    ClusterWorker worker =
        new ClusterWorker(start(machine, name, "worker.Worker", arguments), machine.work());
    workers.add(worker);
    return worker;
  }

  private JavaProcess start(Machine machine, String name, String main, String... arguments) {
    List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy." + main));
    all.addAll(List.of("--host", HOST, "--webui-port", "0"));
    all.addAll(List.of(arguments));
    return spark(machine, name, "512m", all);
  }

  /** Starts the program by {@code spark-submit}, which runs on this machine. */
  JavaProcess submit(String name, Submission submission) {
    return submit(here, name, submission);
  }

  /** Starts the program by {@code spark-submit}. */
  JavaProcess submit(Machine machine, String name, Submission submission) {
    List<String> all = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    all.addAll(submission.arguments(url));
    return spark(machine, name, "1g", all);
  }

  private JavaProcess spark(Machine machine, String name, String heap, List<String> arguments) {
    List<String> all = new ArrayList<>(JavaProcess.SHORT_LIVED);
    all.add("-Xmx" + heap);
    all.add("-Djava.io.tmpdir=" + machine.temporary());
    all.addAll(List.of("-cp", machine.sparkHome() + "/jars/*"));
    all.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    all.addAll(arguments);
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME",
            machine.sparkHome().toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_DIRS",
            machine.temporary().toString(),
            "SPARK_LOCAL_IP",
            HOST);
    JavaProcess process = new JavaProcess(logs, name, machine.prefix(), environment, all);
    processes.add(process);
    return process;
  }

  /** The workers, in the order in which they were started. */
  List<ClusterWorker> workers() {
    return workers;
  }

  /** How many workers have run a part of the program. */
  long workersUsed() {
    return workers.stream().filter(ClusterWorker::wasUsed).count();
  }

  /**
   * How drivers that ran in workers have ended, in the order of their end, by the master's page.
   */
  List<String> endedDrivers() throws IOException {
    Matcher port = PAGE.matcher(master.errors());
    if (!port.find()) {
      throw master.failed("has no page");
    }
    URI json = URI.create("http://" + HOST + ":" + port.group(1) + "/json/");
    try (InputStream page = json.toURL().openStream()) {
      List<String> states = new ArrayList<>();
      new ObjectMapper()
          .readTree(page)
          .get("completeddrivers")
          .forEach(driver -> states.add(driver.get("state").asText()));
      return states;
    }
  }

  @Override
  public void close() {
    processes.forEach(JavaProcess::close);
  }

  /** A port that nobody listens at. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
