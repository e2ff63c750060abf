package org.spendingreview.yearend;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Takes the time of each stage of a run, for those who watch it and for its report. */
public final class StageClock {
  private final Instant started = Instant.now();
  private final long began = System.nanoTime();
  private final BiConsumer<String, BigDecimal> ended;
  private final Map<String, BigDecimal> seconds = new LinkedHashMap<>();
  private String stage;
  private long stageBegan;

  /**
   * A clock that runs from now on.
   *
   * @param ended is told the key and the seconds of each stage when it is over
   */
  public StageClock(BiConsumer<String, BigDecimal> ended) {
    this.ended = ended;
  }

  /** Ends the stage before, if there is one, and begins another. */
  public void begin(String key) {
    end();
    stage = key;
    stageBegan = System.nanoTime();
  }

  /** Ends the last stage. */
  public void end() {
    if (stage != null) {
      BigDecimal taken = since(stageBegan);
      seconds.put(stage, taken);
      ended.accept(stage, taken);
      stage = null;
    }
  }

  Instant started() {
    return started;
  }

  /** Seconds since the run began. */
  BigDecimal total() {
    return since(began);
  }

  /** Seconds of each stage that has ended, by its key, in order. */
  Map<String, BigDecimal> seconds() {
    return new LinkedHashMap<>(seconds);
  }

  private static BigDecimal since(long nanos) {
    return BigDecimal.valueOf((System.nanoTime() - nanos) / 1_000_000L, 3);
  }
}
