package org.spendingreview.bench;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.FileUtils;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.SpendingReview;
import org.spendingreview.oracle.DuckDbContender;
import org.spendingreview.yearend.Sessions;

/** The same year again and again in one process, whose engine is warm after the first time. */
final class WarmRuns {
  /** Before the seconds of each time, on a line of its own. */
  static final String SECONDS = "warm ";

  static final String DUCKDB = "duckdb";

  private WarmRuns() {}

  /** A contender's call. */
  @FunctionalInterface
  private interface Call {
    void run() throws Exception;
  }

  /**
   * Runs a contender.
   *
   * @param args how often, the folder that it makes each time, and what is called: {@link #DUCKDB}
   *     with the extracts, or a command of the program
   */
  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[1]);
    String[] call = Arrays.copyOfRange(args, 2, args.length);
    if (call[0].equals(DUCKDB)) {
      repeat(args[0], out, () -> DuckDbContender.main(new String[] {call[1], out.toString()}));
    } else {
      SparkConf conf = Sessions.conf(new SparkConf());
      try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
        spark.sparkContext().setLogLevel("ERROR");
        repeat(args[0], out, () -> released(call));
      }
    }
  }

  private static void released(String... call) {
    int exitCode = SpendingReview.run(System.out, System.err, call);
    if (!Contender.DONE.contains(exitCode)) {
      throw new IllegalStateException(String.join(" ", call) + " ended with " + exitCode);
    }
  }

  private static void repeat(String times, Path out, Call call) throws Exception {
    for (int i = 0; i < Integer.parseInt(times); i++) {
      FileUtils.deleteDirectory(out.toFile());
      long began = System.nanoTime();
      call.run();
      System.out.printf("%s%.1f%n", SECONDS, (System.nanoTime() - began) / 1e9);
    }
  }
}
