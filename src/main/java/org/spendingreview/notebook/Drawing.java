package org.spendingreview.notebook;

import org.spendingreview.ledger.TextResource;

/** What a notebook's page needs once, before its first chart: style, library and script. */
final class Drawing {
  private Drawing() {}

  /**
   * The elements. The library must not take itself for a module where the page has a loader of
   * modules, as older notebooks have.
   */
  static String html() {
    return "<style>"
        + TextResource.of("notebook/notebook.css")
        + "</style><script>(function (define, module, exports) {\n"
        + TextResource.of("vendor/echarts-6.1.0.min.js")
        + "\n}).call(window);\n"
        + TextResource.of("notebook/notebook.js")
        + "</script>";
  }
}
