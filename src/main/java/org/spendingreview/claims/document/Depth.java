package org.spendingreview.claims.document;

/** How deep elements may lie in each other: people need a few dozen levels, a stack holds more. */
final class Depth {
  static final int MOST = 500;

  private final String path;
  private int level;

  Depth(String path) {
    this.path = path;
  }

  /**
   * One level further down.
   *
   * @throws org.spendingreview.wording.CannotProceed where no honest file goes
   */
  void down() {
    if (++level > MOST) {
      throw DocumentErrors.tooDeep(path);
    }
  }

  void up() {
    level--;
  }
}
