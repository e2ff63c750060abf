package org.spendingreview.claims.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page: what a browser would show of it. */
final class HtmlReport {
  private HtmlReport() {}

  static TextBlocks read(ReportFile file) {
    HtmlFlow flow = new HtmlFlow(new Depth(file.path()));
    return TextBlocks.of(flow.read(parse(file).body()));
  }

  /** By the page's own encoding; where that proves wrong, by the one its bytes seem to have. */
  private static Document parse(ReportFile file) {
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(file.bytes()), null, "", parser());
      return page.text().indexOf('\uFFFD') < 0
          ? page
          : Jsoup.parse(DecodedReport.of(file), "", parser());
    } catch (IOException e) {
      throw DocumentErrors.unreadable(file.path(), e);
    }
  }

  /** Elements that nobody closed are laid beside each other from this depth on. */
  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(Depth.MOST - 100);
  }
}
