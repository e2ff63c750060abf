package org.spendingreview.cli;

import java.io.PrintStream;
import java.util.Map;
import org.spendingreview.report.Colours;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/**
 * Where a command prints, and in which language: results to one stream, progress and errors to the
 * other.
 *
 * @param colours of the stream of results
 * @param runId by which the log calls this call of the program
 */
record Output(
    PrintStream out,
    PrintStream err,
    Wording wording,
    boolean verbose,
    LogFormat logFormat,
    Colours colours,
    String runId) {

  /** Prints a result line. */
  void result(String key, Object... arguments) {
    out.println(wording.say(key, arguments));
  }

  /** Prints what goes on. */
  void progress(String key, Object... arguments) {
    progress(Map.of(), key, arguments);
  }

  /** Prints what goes on, with facts for a log that programs read. */
  void progress(Map<String, ?> facts, String key, Object... arguments) {
    err.println(logFormat.line(runId, "INFO", key, wording.say(key, arguments), facts));
    err.flush();
  }

  /** Tells a log that programs read what people are told among the results. */
  void event(String level, Map<String, ?> facts, String key, String message) {
    if (logFormat == LogFormat.JSON) {
      err.println(logFormat.line(runId, level, key, message, facts));
    }
  }

  /** Prints what a person must mend. */
  void error(Problem problem) {
    String text = printable(problem.in(wording));
    err.println(logFormat.line(runId, "ERROR", problem.key(), text, Map.of()));
  }

  /** Prints where it happened, when asked to. */
  void stackTrace(Throwable e) {
    if (verbose) {
      e.printStackTrace(err);
    }
  }

  /** The text without the control characters that a terminal would obey. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "\uFFFD");
  }
}
