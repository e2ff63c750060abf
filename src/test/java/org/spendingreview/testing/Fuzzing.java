package org.spendingreview.testing;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tries a program with inputs that are made by chance, each from a seed of its own: what fails, or
 * does not come to an end, is told with its seed and the command that does it again.
 *
 * <p>{@code -Dfuzz.times=50} tries fifty times as many inputs as a run of all tests does, {@code
 * -Dfuzz.seed=7} the one of that seed. Jazzer, which is guided by coverage, was tried and left out:
 * its agent looks through all of Spark's classes as they are loaded, so that it came to ten inputs
 * in two minutes on a busy machine, and it wants a Java machine of its own for each target.
 */
public final class Fuzzing {
  /** No input is large; one that takes longer hangs, were it the one that loads the classes. */
  private static final Duration HANG = Duration.ofMinutes(1);

  private static final int TIMES = Integer.getInteger("fuzz.times", 1);
  private static final Long ONLY = Long.getLong("fuzz.seed");

  private Fuzzing() {}

  /** What is tried. */
  public interface Target {
    /**
     * Makes an input and tries it.
     *
     * @return whether it got as far as inputs should
     */
    boolean reached(SplittableRandom random) throws Exception;
  }

  /** The input that is being tried. */
  private record Current(long seed, long since) {}

  /**
   * Tries a target.
   *
   * @param test that does so, as surefire calls it
   * @param inputs how many there are in a run of all tests
   * @return the share of inputs that got as far as they should, from 0 to 1; 1 of a single one
   */
  public static double run(String test, int inputs, Target target) throws InterruptedException {
    long first = ONLY == null ? 1 : ONLY;
    long count = ONLY == null ? (long) inputs * TIMES : 1;
    AtomicReference<Current> current = new AtomicReference<>(at(first));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long[] reached = new long[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                for (long seed = first; seed < first + count; seed++) {
                  current.set(at(seed));
                  reached[0] += target.reached(new SplittableRandom(seed)) ? 1 : 0;
                }
              } catch (Throwable e) { // errors such as a full stack or heap are findings too
                failure.set(e);
              }
            },
            "fuzzing");
    thread.setDaemon(true);
    long begun = System.nanoTime();
    thread.start();
    while (thread.isAlive()) {
      thread.join(1000);
      Current now = current.get();
      if (thread.isAlive() && System.nanoTime() - now.since() > HANG.toNanos()) {
        Throwable where = new IllegalStateException("It is still here after " + HANG);
        where.setStackTrace(thread.getStackTrace());
        throw failed(test, now.seed(), where);
      }
    }
    if (failure.get() != null) {
      throw failed(test, current.get().seed(), failure.get());
    }
    if (TIMES > 1) {
      long seconds = (System.nanoTime() - begun) / 1_000_000_000;
      System.out.printf("%s: %d inputs, %d s%n", test, count, seconds);
    }
    return ONLY == null ? (double) reached[0] / count : 1;
  }

  private static Current at(long seed) {
    return new Current(seed, System.nanoTime());
  }

  private static AssertionError failed(String test, long seed, Throwable cause) {
    String again = "mvn test -Dtest=%s -Dfuzz.seed=%d".formatted(test, seed);
    return new AssertionError(again + " fails: " + cause, cause);
  }
}
