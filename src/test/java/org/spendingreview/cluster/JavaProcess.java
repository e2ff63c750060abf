package org.spendingreview.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java process whose output goes to files, and which does not outlive the test. */
final class JavaProcess implements AutoCloseable {
  /** Options of a virtual machine that lives a minute and has few cores for itself. */
  static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC");

  private static final int SHOWN_LINES = 60;

  private final Path out;
  private final Path err;
  private final Process process;

  /** Starts a process on this machine as it is. */
  JavaProcess(Path logs, String name, Map<String, String> environment, List<String> arguments) {
    this(logs, name, List.of(), environment, arguments);
  }

  /**
   * Starts a process.
   *
   * @param name of its log files, {@code NAME.out} and {@code NAME.err}
   * @param prefix of the command, which is to become the {@code java} process itself
   * @param arguments of the {@code java} command
   */
  JavaProcess(
      Path logs,
      String name,
      List<String> prefix,
      Map<String, String> environment,
      List<String> arguments) {
    out = logs.resolve(name + ".out");
    err = logs.resolve(name + ".err");
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(key -> key.startsWith("SPARK_"));
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File(nothing())));
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + command, e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  private static String nothing() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  /** Waits for the end of the process and checks its exit code. */
  void endsWith(int exitCode, long minutes) {
    int ended = ends(minutes);
    if (ended != exitCode) {
      throw failed("ended with " + ended + ", not with " + exitCode);
    }
  }

  /** Waits for the end of the process and returns its exit code. */
  int ends(long minutes) {
    try {
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        throw failed("is not done after " + minutes + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted");
    }
    return process.exitValue();
  }

  /** Waits until the process has logged a text. */
  void logs(String text, long seconds) {
    until("logged \"" + text + "\"", seconds, () -> errors().contains(text));
  }

  /**
   * Waits for something to happen while the process is alive.
   *
   * @param event as it is told where it does not happen
   */
  void until(String event, long seconds, BooleanSupplier happened) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!happened.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw failed("has not " + event);
      }
      pause();
    }
  }

  /** What it has printed so far. */
  String output() {
    return read(out);
  }

  /** What it has written to stderr so far. */
  String errors() {
    return read(err);
  }

  /** A failure that shows what the process has printed last. */
  AssertionError failed(String what) {
    return new AssertionError(
        "The process %s %s%n%s%n%s".formatted(err.getFileName(), what, tail(out), tail(err)));
  }

  /**
   * Sends it and all Java that it has started a signal, by its name for the shell. What else it has
   * started, for Hadoop's ways with local files, may be gone before it is sent anything.
   */
  void signal(String name) {
    String all =
        Stream.concat(
                Stream.of(process.toHandle()), process.descendants().filter(JavaProcess::isJava))
            .map(handle -> String.valueOf(handle.pid()))
            .collect(Collectors.joining(" "));
    try {
      int exitCode = new ProcessBuilder("sh", "-c", "kill -" + name + " " + all).start().waitFor();
      if (exitCode != 0) {
        throw failed("got no signal " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted");
    }
  }

  private static boolean isJava(ProcessHandle handle) {
    return handle.info().command().filter(command -> command.endsWith("java")).isPresent();
  }

  /** Ends it and all that it has started at once, as a machine that loses its power. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String tail(Path file) {
    List<String> lines = read(file).lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    return "--- " + file + System.lineSeparator() + String.join(System.lineSeparator(), last);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
