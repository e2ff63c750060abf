package org.spendingreview.delivery.layout;

/** Layouts of tests. */
public final class Layouts {
  /** A small layout that is accepted. */
  static final String STAFFING =
      """
      columns: {posts: posts}
      lines:
        - ledger: staffing_register
          values: {unit_code: "901001", approved_posts: "{posts}", in_post: "1"}
      """;

  private Layouts() {}

  /** The layout that a text describes. */
  static Layout read(String yaml) {
    return read("test", yaml);
  }

  /** The layout that a text describes, by its name. */
  public static Layout read(String name, String yaml) {
    return LayoutReader.read(name, name + ".yaml", yaml);
  }
}
