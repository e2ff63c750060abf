package org.spendingreview.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.ledger.TextResource;
import org.spendingreview.report.Quartile;

/** What every page holds whatever the release: its style, its scripts, and its policy. */
final class PageParts {
  /** In the order in which each may use those before it as soon as it is read. */
  private static final List<String> SCRIPTS =
      List.of(
          "exact",
          "data",
          "words",
          "dom",
          "route",
          "charts",
          "overview",
          "ranking",
          "peers",
          "compare",
          "department",
          "first",
          "main");

  private PageParts() {}

  static String frame() {
    return resource("page.html");
  }

  static String style() {
    String colours =
        Stream.of(Quartile.values())
            .map(quartile -> "--" + quartile + ": #" + quartile.fill() + ";")
            .collect(Collectors.joining(" ", ":root { ", " }\n"));
    return colours + resource("page.css");
  }

  /** The charts' library, Apache ECharts 6.1.0. */
  static String library() {
    return TextResource.of("vendor/echarts-6.1.0.min.js");
  }

  static String script() {
    return SCRIPTS.stream()
        .map(name -> resource(name + ".js"))
        .collect(Collectors.joining("\n", "\n\"use strict\";\n(() => {\n", "\n})();\n"));
  }

  /**
   * The Content-Security-Policy: no request of any kind, and no script but these two. Styles may
   * stand in elements, since the charts' library sets them there.
   */
  static String policy(String... scripts) {
    String hashes = List.of(scripts).stream().map(PageParts::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src "
        + hashes
        + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    return TextResource.of("page/" + name);
  }
}
