package org.spendingreview.cli;

import java.math.BigDecimal;
import java.util.Map;

/** Tells what a run is at, and how long each stage took. */
final class Stages {
  private final Output output;
  private String stage;
  private long began;

  Stages(Output output) {
    this.output = output;
  }

  /** Ends the stage before and begins another. */
  void begin(String key) {
    end();
    stage = key;
    began = System.nanoTime();
  }

  /** Ends the stage and prints its seconds. */
  void end() {
    if (stage != null) {
      long tenths = (System.nanoTime() - began) / 100_000_000L;
      String seconds = tenths / 10 + "." + tenths % 10;
      Map<String, ?> facts = Map.of("stage", stage, "seconds", new BigDecimal(seconds));
      output.progress(facts, "cli.stageDone", output.wording().say(stage), seconds);
      stage = null;
    }
  }
}
