package org.spendingreview.cli;

import java.io.Console;
import java.util.Map;
import org.spendingreview.report.Colours;

/** What the program's standard output is. */
final class Terminal {
  private Terminal() {}

  /** The colours of this process' standard output. */
  static Colours colours() {
    return colours(isTerminal(System.console()), System.getenv());
  }

  /**
   * Colours only where somebody looks at them, and not where they are unwanted ({@code NO_COLOR},
   * no-color.org) or cannot be shown.
   */
  static Colours colours(boolean terminal, Map<String, String> environment) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    String kind = environment.getOrDefault("TERM", "");
    boolean shown = terminal && !unwanted && !kind.isEmpty() && !kind.equals("dumb");
    return shown ? Colours.ANSI : Colours.NONE;
  }

  /** From Java 22 on there may be a console where there is no terminal. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // before Java 22 a console is a terminal
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
