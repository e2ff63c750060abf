package org.spendingreview.yearend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.spendingreview.testing.ProgramCommand;

/** A year end in a process of its own, which can be killed as a machine kills it. */
final class YearEndProcess implements AutoCloseable {
  /** The stages that a run prints, each when it is over: session, inputs, reading, computing. */
  static final List<String> STAGES =
      List.of("Starting Spark", "Checking", "Reading", "Computing", "Releasing");

  private final Path err;
  private final Process process;

  /**
   * Starts a year end of 2021.
   *
   * @param folder for what the process prints and its temporary files
   */
  YearEndProcess(Path folder, Path extracts, Path lake) throws IOException {
    Path own = Files.createTempDirectory(folder, "process");
    err = own.resolve("err.txt");
    // as the README has them: it lives for seconds, compiling well would cost more than it gains
    List<String> options =
        new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m"));
    options.addAll(List.of("-XX:+UseParallelGC", "-XX:MetaspaceSize=400m", "-Xmx1g"));
    options.add("-Djava.io.tmpdir=" + own);
    List<String> call = new ArrayList<>(List.of("year-end", "--extracts", extracts.toString()));
    call.addAll(List.of("--lake", lake.toString(), "--fiscal-year", "2021", "--locale", "en"));
    process =
        new ProcessBuilder(ProgramCommand.of(options, call))
            .redirectError(err.toFile())
            .redirectOutput(own.resolve("out.txt").toFile())
            .start();
  }

  long pid() {
    return process.pid();
  }

  /** How many stages are over; the next one goes on. */
  int stagesDone() {
    String printed = printed();
    return (int) STAGES.stream().filter(stage -> isDone(printed, stage)).count();
  }

  private static boolean isDone(String printed, String stage) {
    return printed.lines().anyMatch(line -> line.startsWith(stage) && line.endsWith(" s"));
  }

  /** The stage that goes on, or how the process has ended. */
  String stage() {
    int done = stagesDone();
    if (!process.isAlive()) {
      return "ended with " + process.exitValue();
    }
    return done < STAGES.size() ? STAGES.get(done) : "Printing";
  }

  /** Waits until that stage has begun, doing something now and then. */
  void await(int stagesBefore, Runnable meanwhile) {
    for (int i = 1; stagesDone() < stagesBefore && process.isAlive(); i++) {
      if (i % 100 == 0) { // more often would take the machine away from the run
        meanwhile.run();
      }
      pause(10);
    }
    if (stagesDone() < stagesBefore) {
      throw new AssertionError("ended with " + process.exitValue() + ": " + printed());
    }
  }

  /** Waits for a while, or for the end. */
  void await(long milliseconds) throws InterruptedException {
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** As {@code kill -9} does: nothing in the process runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String printed() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
