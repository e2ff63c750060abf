package org.spendingreview.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.spendingreview.SpendingReview;

/**
 * A call of the program within the test's own process.
 *
 * @param out what it printed as results
 * @param err what it printed besides
 */
public record Program(int exitCode, String out, String err) {

  /** Runs a command with the suite's Spark session. */
  public static Program run(String... args) {
    SharedSpark.session();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = SpendingReview.run(stream(out), stream(err), args);
    return new Program(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
