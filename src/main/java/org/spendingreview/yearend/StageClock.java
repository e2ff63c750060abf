package org.spendingreview.yearend;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the time of each stage of a run, and passes on which one begins. */
final class StageClock {
  private static final String PREFIX = "yearend.stage";

  private final Instant started = Instant.now();
  private final long began = System.nanoTime();
  private final Consumer<String> progress;
  private final Map<String, BigDecimal> seconds = new LinkedHashMap<>();
  private String stage;
  private long stageBegan;

  StageClock(Consumer<String> progress) {
    this.progress = progress;
  }

  /** Ends the stage before, if there is one, and begins another. */
  void begin(String key) {
    end();
    stage = key.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    stageBegan = System.nanoTime();
    progress.accept(key);
  }

  /** Ends the last stage. */
  void end() {
    if (stage != null) {
      seconds.put(stage, since(stageBegan));
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

  /** Seconds of each stage that has ended, by its name, in order. */
  Map<String, BigDecimal> seconds() {
    return new LinkedHashMap<>(seconds);
  }

  private static BigDecimal since(long nanos) {
    return BigDecimal.valueOf((System.nanoTime() - nanos) / 1_000_000L, 3);
  }
}
