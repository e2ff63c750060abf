package org.spendingreview.lake;

import java.io.IOException;

/** A lock file that this run holds. */
interface Hold {
  /** Whether it is still this run's: an administrator may have deleted it, or another taken it. */
  boolean lasts() throws IOException;

  /** Leaves no file behind. */
  void giveBack() throws IOException;
}
