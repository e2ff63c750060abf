package org.spendingreview.report.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.Kind;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.claims.document.Block;
import org.spendingreview.claims.document.Cell;
import org.spendingreview.claims.document.Row;
import org.spendingreview.claims.document.Table;
import org.spendingreview.wording.Wording;

/** The report itself, every figure marked by the worst that was found about it. */
final class MarkedText {
  /** What a figure is told of in a tip stays readable. */
  private static final int LONGEST = 600;

  private final String text;
  private final List<Claim> claims;
  private final Map<Integer, Verdict> worst = new HashMap<>();
  private final Map<Integer, String> sentences = new HashMap<>();

  MarkedText(ReportReview review, Wording wording) {
    this.text = review.document().text();
    this.claims = review.claims().claims();
    for (Finding finding : review.findings()) {
      for (Claim claim : finding.claims()) {
        boolean isInQuestion =
            finding.verdict() != Verdict.CONTRADICTS
                || finding.kind() == Kind.VALUE
                || claim.equals(finding.claims().get(0));
        if (isInQuestion) {
          worst.merge(claim.number(), finding.verdict(), MarkedText::worse);
        }
        if (finding.verdict() != Verdict.AGREES) {
          String sentence = finding.sentence().in(wording);
          sentences.merge(
              claim.number(), sentence, (a, b) -> a.length() > LONGEST ? a : a + "\n" + b);
        }
      }
    }
  }

  /** The blocks of the report as HTML. */
  String html(List<Block> blocks) {
    return blocks.stream().map(this::block).collect(Collectors.joining());
  }

  private String block(Block block) {
    if (block instanceof Table table) {
      return table.rows().stream()
          .map(this::row)
          .collect(Collectors.joining("", "<table>", "</table>\n"));
    }
    return "<p>" + marked(block.start(), block.end()) + "</p>\n";
  }

  private String row(Row row) {
    StringBuilder cells = new StringBuilder("<tr>");
    int column = 0;
    for (Cell cell : row.cells()) {
      int left = cell.column() - column;
      cells.append(left > 0 ? "<td colspan=\"" + left + "\"></td>" : "");
      cells.append("<td>").append(marked(cell.start(), cell.end())).append("</td>");
      column = cell.column() + 1;
    }
    return cells.append("</tr>\n").toString();
  }

  private String marked(int start, int end) {
    StringBuilder html = new StringBuilder();
    int at = start;
    for (Claim claim : claims) {
      int from = claim.place().start();
      int to = claim.place().end();
      if (from >= at && to <= end) {
        html.append(Html.safe(text.substring(at, from)));
        html.append("<mark id=\"").append(claim.id()).append("\" class=\"");
        html.append(worst.getOrDefault(claim.number(), Verdict.NOT_VERIFIABLE))
            .append("\" title=\"");
        html.append(Html.safe(sentences.getOrDefault(claim.number(), ""))).append("\">");
        html.append(Html.safe(text.substring(from, to))).append("</mark>");
        at = to;
      }
    }
    return html.append(Html.safe(text.substring(at, end))).toString();
  }

  /** A contradiction is worse than rounding, that than agreement; nothing to say counts least. */
  private static Verdict worse(Verdict one, Verdict other) {
    List<Verdict> order =
        List.of(Verdict.NOT_VERIFIABLE, Verdict.AGREES, Verdict.ROUNDING, Verdict.CONTRADICTS);
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }
}
