package org.spendingreview.lake;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Properties;

/**
 * Who holds a lake, as the lock file says it: a line each, {@code user=…}. Nothing depends on it
 * but what people are told, and whether a lock is one's own.
 *
 * @param run a name that no other run has
 * @param user who started it
 * @param host the machine it runs on
 * @param process its number there
 * @param since when it took the lake, or {@link #UNKNOWN}
 */
record LockHolder(String run, String user, String host, String process, String since) {
  /** Stands for what a lock file does not say, since it is being written or was spoiled. */
  static final String UNKNOWN = "–";

  /** This process, from now on. */
  static LockHolder me(String run) {
    return new LockHolder(
        run,
        System.getProperty("user.name", UNKNOWN),
        machine(),
        Long.toString(ProcessHandle.current().pid()),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** The holder that a lock file names. */
  static LockHolder of(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) { // a spoiled escape
      lines.clear();
    }
    return new LockHolder(
        lines.getProperty("run", UNKNOWN),
        lines.getProperty("user", UNKNOWN),
        lines.getProperty("host", UNKNOWN),
        lines.getProperty("process", UNKNOWN),
        lines.getProperty("since", UNKNOWN));
  }

  /** What the lock file says. */
  String text() {
    return "run=%s%nuser=%s%nhost=%s%nprocess=%s%nsince=%s%n"
        .formatted(run, user.replace("\\", "\\\\"), host, process, since);
  }

  /** The time since when, as the clock on the wall here shows it. */
  String sinceHere() {
    try {
      return Instant.parse(since).atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    } catch (DateTimeException e) {
      return since;
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) { // it has a name that no name server knows
      return UNKNOWN;
    }
  }
}
