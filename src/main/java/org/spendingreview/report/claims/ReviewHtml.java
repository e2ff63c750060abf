package org.spendingreview.report.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.wording.Wording;

/**
 * A checked report as a page in one file: what contradicts, the points, the report with every
 * figure marked, and all checks. It has no script and asks nothing of the network.
 */
public final class ReviewHtml {
  private final ReportReview review;
  private final Wording wording;
  private final StringBuilder body = new StringBuilder();

  private ReviewHtml(ReportReview review, Wording wording) {
    this.review = review;
    this.wording = wording;
  }

  /** The page. */
  public static String of(ReportReview review, Wording wording) {
    return new ReviewHtml(review, wording).page();
  }

  private String page() {
    String title =
        wording.say(
            "claims.line_title",
            review.department().name(),
            review.department().code(),
            review.fiscalYear(),
            review.release());
    body.append("<h1>").append(Html.safe(title)).append("</h1>\n");
    paragraph("file", review.document().name(), review.claims().claims().size());
    body.append("<ul class=\"counts\">\n");
    counts("withinCounts", review.within());
    counts("ledgerCounts", review.ledger());
    body.append("</ul>\n");
    findings("within", ReviewText.with(review.within(), Verdict.CONTRADICTS));
    findings("ledger", ReviewText.with(review.ledger(), Verdict.CONTRADICTS));
    points();
    findings("points_differ", ReviewText.with(review.points(), Verdict.CONTRADICTS));
    findings("rounding", ReviewText.with(review.findings(), Verdict.ROUNDING));
    heading("claims.section_text");
    body.append("<div class=\"report\">\n");
    body.append(new MarkedText(review, wording).html(review.document().blocks()));
    body.append("</div>\n");
    findings("agrees", ReviewText.with(review.findings(), Verdict.AGREES));
    findings("alone", ReviewText.with(review.findings(), Verdict.NOT_VERIFIABLE));
    return Html.page(wording.tag(), title, body.toString());
  }

  private void paragraph(String key, Object... arguments) {
    body.append("<p class=\"lead\">");
    body.append(Html.safe(wording.say("claims.line_" + key, arguments))).append("</p>\n");
  }

  private void counts(String key, List<Finding> findings) {
    String text =
        wording.say(
            "claims.line_" + key,
            findings.size(),
            ReportReview.count(findings, Verdict.AGREES),
            ReportReview.count(findings, Verdict.ROUNDING),
            ReportReview.count(findings, Verdict.CONTRADICTS),
            ReportReview.count(findings, Verdict.NOT_VERIFIABLE));
    body.append("<li>").append(Html.safe(text)).append("</li>\n");
  }

  private void heading(String key, Object... arguments) {
    body.append("<h2>").append(Html.safe(wording.say(key, arguments))).append("</h2>\n");
  }

  private void findings(String key, List<Finding> findings) {
    heading("claims.section_" + key, findings.size());
    if (findings.isEmpty()) {
      return;
    }
    body.append("<table>\n<thead><tr>");
    for (String column :
        List.of("kind", "printed", "recomputed", "difference", "sentence", "places")) {
      boolean isNumber = List.of("printed", "recomputed", "difference").contains(column);
      body.append(isNumber ? "<th class=\"number\">" : "<th>");
      body.append(Html.safe(wording.say("claims.column_" + column))).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    findings.forEach(this::row);
    body.append("</tbody></table>\n");
  }

  private void row(Finding finding) {
    body.append("<tr class=\"").append(finding.verdict()).append("\"><td class=\"verdict\">");
    body.append(Html.safe(wording.say("claims.kind_" + finding.kind()))).append("</td>");
    for (String number : List.of(finding.printed(), finding.recomputed(), finding.difference())) {
      body.append("<td class=\"number\">").append(Html.safe(number)).append("</td>");
    }
    body.append("<td>").append(Html.safe(finding.sentence().in(wording))).append("</td><td>");
    body.append(finding.claims().stream().map(ReviewHtml::link).collect(Collectors.joining(" ")));
    body.append("</td></tr>\n");
  }

  private static String link(Claim claim) {
    return "<a href=\"#" + claim.id() + "\">" + Html.safe(claim.id()) + "</a>";
  }

  private void points() {
    RubricCheck rubric = review.rubric();
    boolean isKnown = rubric.claimed() != null && rubric.byRule() != null;
    heading("claims.section_points");
    if (isKnown) {
      paragraph(
          "points",
          rubric.claimed().quantity().print(),
          ReviewText.plain(rubric.byRule()),
          ReviewText.plain(rubric.claimed().quantity().value().subtract(rubric.byRule())));
    } else {
      paragraph(
          rubric.claimed() == null ? "noPoints" : "noRules", ReviewText.plain(rubric.byRule()));
    }
    if (!rubric.origins().isEmpty()) {
      body.append("<p>").append(Html.safe(ReviewText.origins(rubric, wording))).append("</p>\n");
    }
    body.append("<table>\n");
    for (RubricCheck.Indicator lost : rubric.indicators()) {
      body.append("<tr><td>").append(Html.safe(wording.side(lost.name())));
      body.append("</td><td class=\"number\">").append(ReviewText.plain(lost.points()));
      body.append(" / ").append(ReviewText.plain(lost.full())).append("</td><td>");
      body.append(Html.safe(wording.side(lost.explanation()))).append("</td></tr>\n");
    }
    body.append("</table>\n");
  }
}
