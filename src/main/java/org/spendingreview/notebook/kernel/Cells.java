package org.spendingreview.notebook.kernel;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.wording.Wording;

/** Runs cells one after another in one JShell; each knows what those before it have declared. */
public final class Cells {
  /** What every cell may use without saying so. */
  private static final List<String> IMPORTS =
      List.of(
          "import java.math.*;",
          "import java.util.*;",
          "import java.util.stream.*;",
          "import org.apache.spark.sql.*;",
          "import org.spendingreview.notebook.*;",
          "import static org.apache.spark.sql.functions.*;",
          "import static org.spendingreview.notebook.kernel.Cells.display;");

  /** What JShell calls the threads of its local engine. */
  private static final String CELLS_GROUP = "JShell process local execution";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Spark's messages end with a plan that may fill the screen. */
  private static final int MESSAGE_LINES = 12;

  private static volatile Consumer<Object> shower = value -> {};
  private static volatile Object value;

  private final JShell shell;
  private final SourceCodeAnalysis analysis;

  /** Cells begun and ended: an odd number that a cell which runs has for itself. */
  private final AtomicLong runs = new AtomicLong();

  /** The number of the cell that is to be stopped. */
  private volatile long stopped;

  /** A shell within this process, which knows all classes that this process knows. */
  Cells() {
    shell = JShell.builder().executionEngine("local").build();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .forEach(shell::addToClasspath);
    analysis = shell.sourceCodeAnalysis();
    IMPORTS.forEach(shell::eval);
  }

  /** Says who shows what a cell displays on its way. */
  static void showBy(Consumer<Object> display) {
    shower = display;
  }

  /** For cells: shows a value at once; the last expression of a cell is shown without. */
  public static void display(Object shown) {
    shower.accept(shown);
  }

  /** For this class alone: takes a value out of the shell, which itself tells texts only. */
  public static void take(Object taken) {
    value = taken;
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last expression, if it ends with one that has a value
   * @throws CellFailure if it cannot be compiled, throws, or is stopped
   */
  Optional<Object> run(String cell) throws CellFailure {
    runs.incrementAndGet();
    try {
      return runAll(cell);
    } finally {
      runs.incrementAndGet();
    }
  }

  private Optional<Object> runAll(String cell) throws CellFailure {
    Optional<String> last = Optional.empty();
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      if (next.completeness() == Completeness.EMPTY) {
        break; // only comments
      }
      requireRunning();
      if (!next.completeness().isComplete()) {
        throw new CellFailure(diagnostics(shell.eval(rest), rest));
      }
      last = Optional.empty();
      for (SnippetEvent event : shell.eval(next.source())) {
        if (event.causeSnippet() == null) { // of what the cell says, not of what depends on it
          last = name(event, next.source());
        }
      }
      rest = next.remaining();
    }
    return last.map(this::value);
  }

  private Optional<String> name(SnippetEvent event, String source) throws CellFailure {
    requireRunning();
    if (event.exception() != null) {
      throw new CellFailure(thrown(event.exception()));
    } else if (event.status() == Snippet.Status.REJECTED) {
      throw new CellFailure(diagnostics(List.of(event), source));
    }
    return switch (event.snippet().subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND -> Optional.of(((VarSnippet) event.snippet()).name());
      case VAR_VALUE_SUBKIND -> Optional.of(((ExpressionSnippet) event.snippet()).name());
      default -> Optional.empty();
    };
  }

  private void requireRunning() throws CellFailure {
    if (stopped == runs.get()) {
      throw new CellFailure(List.of(Wording.CHINESE.say("notebook.interrupted")));
    }
  }

  private Object value(String name) {
    shell.eval(Cells.class.getName() + ".take(" + name + ");");
    Object taken = value;
    value = null;
    return taken;
  }

  private List<String> diagnostics(List<SnippetEvent> events, String source) {
    List<String> lines = new ArrayList<>();
    for (SnippetEvent event : events) {
      shell
          .diagnostics(event.snippet())
          .forEach(
              found -> {
                int line =
                    source
                        .substring(0, (int) Math.max(0, found.getStartPosition()))
                        .split("\n", -1)
                        .length;
                String[] all = source.split("\n", -1);
                lines.add("| " + all[Math.min(line, all.length) - 1].strip());
                lines.add(found.getMessage(Locale.ROOT));
              });
    }
    return lines.isEmpty()
        ? List.of(Wording.CHINESE.say("notebook.endsTooEarly", source.strip()))
        : lines;
  }

  /** What was thrown, and where in cells; frames of Java and libraries say nothing to a reader. */
  private List<String> thrown(JShellException exception) {
    List<String> lines = new ArrayList<>();
    String type =
        exception instanceof EvalException eval ? eval.getExceptionClassName() + ": " : "";
    (type + exception.getMessage()).lines().limit(MESSAGE_LINES).forEach(lines::add);
    if (exception instanceof UnresolvedReferenceException missing) {
      shell.unresolvedDependencies(missing.getSnippet()).forEach(lines::add);
    }
    for (StackTraceElement frame : exception.getStackTrace()) {
      if (frame.getClassName().isEmpty() || frame.getClassName().startsWith("REPL")) {
        lines.add(
            ("    at " + frame.getMethodName()).stripTrailing() + ":" + frame.getLineNumber());
      }
    }
    return lines;
  }

  /** How the word at a place of a cell can go on. */
  Completion complete(String cell, int at) {
    int[] anchor = {at};
    List<String> found =
        analysis.completionSuggestions(cell, at, anchor).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Completion(found, anchor[0]);
  }

  /** Whether a cell can be run as it stands. */
  boolean isComplete(String cell) {
    return analysis.analyzeCompletion(cell).completeness().isComplete();
  }

  /**
   * Stops the cell that runs, and what it has asked of Spark. A thread that is stopped while it
   * loads classes spoils them for good, so what runs within Spark is given time to ask for its next
   * job, which is then cancelled.
   */
  void interrupt() {
    long running = runs.get();
    if (running % 2 == 0) {
      return;
    }
    stopped = running;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (running == runs.get() && System.nanoTime() < end) {
      if (isWithinSpark()) {
        cancelJobs();
      } else {
        shell.stop(); // has no effect while the next snippet is only compiled
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (running == runs.get()) {
      shell.stop();
    }
  }

  private static void cancelJobs() {
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().sparkContext().cancelAllJobs();
    }
  }

  /** Whether a snippet has called Spark; Spark's own threads belong to the group that began it. */
  private static boolean isWithinSpark() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> isOfCells(thread.getKey()))
        .map(thread -> List.of(thread.getValue()))
        .anyMatch(frames -> has(frames, "REPL.") && has(frames, "org.apache.spark."));
  }

  private static boolean has(List<StackTraceElement> frames, String beginning) {
    return frames.stream().anyMatch(frame -> frame.getClassName().startsWith(beginning));
  }

  private static boolean isOfCells(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null && group.getName().startsWith(CELLS_GROUP);
  }
}
