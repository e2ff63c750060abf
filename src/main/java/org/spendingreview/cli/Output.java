package org.spendingreview.cli;

import java.io.PrintStream;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/**
 * Where a command prints, and in which language: results to one stream, progress and errors to the
 * other.
 */
record Output(PrintStream out, PrintStream err, Wording wording, boolean verbose) {

  /** Prints a result line. */
  void result(String key, Object... arguments) {
    out.println(wording.say(key, arguments));
  }

  /** Prints what goes on. */
  void progress(String key, Object... arguments) {
    err.println(wording.say(key, arguments));
    err.flush();
  }

  /** Prints what a person must mend. */
  void error(Problem problem) {
    err.println(printable(problem.in(wording)));
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
