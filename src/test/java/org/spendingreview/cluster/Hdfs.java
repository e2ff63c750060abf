package org.spendingreview.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * A name node and a data node of HDFS in a process of their own, whose class path has Hadoop of
 * another version than Spark's. The build copies it to {@code target/hdfs}.
 */
final class Hdfs implements AutoCloseable {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final long START_SECONDS = 120;
  private static final Pattern PORT = Pattern.compile("\"namenode_port\":(\\d+)}");

  /** Of Spark's settings, that there is but one data node. */
  static final String SETTING = "spark.hadoop.dfs.replication=1";

  private final JavaProcess process;
  private final String address;

  /** Starts it; the folder is for all that it writes. */
  Hdfs(Path folder) {
    Path details = folder.resolve("hdfs.json");
    List<String> arguments =
        List.of(
            "-Xmx512m",
            "-Dtest.build.data=" + folder.resolve("hdfs"),
            "-cp",
            classPath(),
            "org.apache.hadoop.test.MiniDFSClusterManager",
            "-format",
            "-datanodes",
            "1",
            "-nnport",
            "0",
            "-writeDetails",
            details.toString());
    process = new JavaProcess(folder, "hdfs", Map.of(), arguments);
    process.until("told its port", START_SECONDS, () -> port(details) != null);
    address = "hdfs://127.0.0.1:" + port(details);
  }

  /** Hadoop's own jars, and for its log those of the program. */
  private static String classPath() {
    try (Stream<Path> jars = Files.list(TARGET.resolve("jars"))) {
      return Stream.concat(
              Stream.of(TARGET.resolve("hdfs") + "/*"),
              jars.filter(jar -> jar.getFileName().toString().matches("(slf4j-api|log4j|jcl)-.*"))
                  .map(Path::toString))
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String port(Path details) {
    try {
      Matcher port = PORT.matcher(Files.exists(details) ? Files.readString(details) : "");
      return port.find() ? port.group(1) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An address in it. */
  String at(String path) {
    return address + path;
  }

  /** The file system as its clients see it. */
  FileSystem system() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("dfs.replication", "1"); // as above
    return FileSystem.get(java.net.URI.create(address), configuration);
  }

  /** Copies a file or folder into a folder of HDFS; returns its address there. */
  String put(Path local, String folder) throws IOException {
    org.apache.hadoop.fs.Path to = new org.apache.hadoop.fs.Path(at(folder));
    system().mkdirs(to);
    system().copyFromLocalFile(new org.apache.hadoop.fs.Path(local.toUri()), to);
    return at(folder + "/" + local.getFileName());
  }

  @Override
  public void close() {
    process.close();
  }
}
