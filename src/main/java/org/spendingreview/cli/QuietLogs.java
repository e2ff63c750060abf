package org.spendingreview.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.filter.ThresholdFilter;
import org.apache.spark.util.Utils$;

/**
 * Keeps what Spark, Hadoop and Delta log away from the user, unless asked for. With {@code java
 * -jar} the program's {@code log4j2.properties} does it alone; under {@code spark-submit} the log
 * system has started before the program, so the console is taken from it.
 */
public final class QuietLogs {
  private static final String LEVEL = "spendingreview.log";
  private static final String PROVIDER = "slf4j.provider";
  private static final String OWN = "/log4j2.properties";
  private static final String SPARKS_DEFAULT = "log4j2-defaults.properties";

  private QuietLogs() {}

  /** Called once, before anything that may log. */
  public static void quiet() {
    if (System.getProperty(LEVEL) == null && System.getProperty("spark.master") != null) {
      limitConsole(Level.OFF);
    }
  }

  /**
   * Called by commands that only read, before they reach for Hadoop: setting up a log that nobody
   * reads would take a quarter of their time. It has no effect where a log is set up already.
   */
  static void none() {
    if (System.getProperty(LEVEL) == null && System.getProperty(PROVIDER) == null) {
      System.setProperty("slf4j.internal.verbosity", "WARN");
      System.setProperty(PROVIDER, "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
  }

  /** Called when the user asks for all details: warnings and errors go to stderr. */
  public static void verbose() {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, Level.WARN.name());
      limitConsole(Level.WARN);
    }
  }

  private static void limitConsole(Level level) {
    // Spark sets its own default at its first use of a log, and says so: let it do that now,
    // silently.
    Utils$.MODULE$.initializeLogIfNecessary(false, true);
    LoggerContext context = LoggerContext.getContext(false);
    String source = String.valueOf(context.getConfiguration().getConfigurationSource());
    URI own = own();
    if (source.contains(own.toString()) || isDefault(context, source)) {
      context.setConfigLocation(own); // reads the level again
    } else {
      // The cluster's own configuration: its files keep what they get, its console does not.
      context.getConfiguration().getAppenders().values().stream()
          .filter(ConsoleAppender.class::isInstance)
          .map(ConsoleAppender.class::cast)
          .forEach(console -> limit(console, level));
    }
  }

  private static boolean isDefault(LoggerContext context, String source) {
    return context.getConfiguration().getConfigurationSource().getLocation() == null
        || source.contains(SPARKS_DEFAULT);
  }

  private static void limit(ConsoleAppender console, Level level) {
    if (console.getFilter() != null) {
      console.removeFilter(console.getFilter());
    }
    console.addFilter(ThresholdFilter.createFilter(level, null, null));
  }

  private static URI own() {
    URL url = Objects.requireNonNull(QuietLogs.class.getResource(OWN), OWN);
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program lies at an address that is none: " + url, e);
    }
  }
}
