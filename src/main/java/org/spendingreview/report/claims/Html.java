package org.spendingreview.report.claims;

import org.spendingreview.ledger.TextResource;
import org.spendingreview.report.DisplayWidth;

/** Texts within HTML. */
final class Html {
  private Html() {}

  /** A text that cannot be markup. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  // no control or direction character reaches the page
                  String plain = Character.toString(point);
                  safe.append(point == '\n' ? plain : DisplayWidth.safe(plain));
                }
              }
            });
    return safe.toString();
  }

  /** A whole page: no script, no request. */
  static String page(String language, String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(language, safe(title), TextResource.of("claims/review.css"), body);
  }
}
