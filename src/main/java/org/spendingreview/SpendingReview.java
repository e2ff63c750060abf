package org.spendingreview;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.spendingreview.cli.CommandLineCall;

/** The entry point. */
public final class SpendingReview {
  private SpendingReview() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // UTF-8 whatever the machine's locale: the ranking is Chinese
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = CommandLineCall.main(out, err, args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Runs a command within this process.
   *
   * @param out where results are printed
   * @param err where progress and errors are printed
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return CommandLineCall.run(out, err, args);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
