package org.spendingreview.delivery.csv;

import java.io.IOException;
import org.spendingreview.wording.Problem;

/** A file that cannot be read as a whole; it says why. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableFile(String key, Object... arguments) {
    super(key);
    this.problem = Problem.of(key, arguments);
  }

  /** What is wrong with the file. */
  public Problem problem() {
    return problem;
  }
}
