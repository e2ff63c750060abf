package org.spendingreview.report.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.report.Accent;
import org.spendingreview.report.Colours;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.report.WrappedText;
import org.spendingreview.wording.Wording;

/** A checked report in the terminal: what contradicts, what the ledgers say, what it is worth. */
public final class ReviewText {
  private final ReportReview review;
  private final Wording wording;
  private final Colours colours;
  private final StringBuilder text = new StringBuilder();

  private ReviewText(ReportReview review, Wording wording, Colours colours) {
    this.review = review;
    this.wording = wording;
    this.colours = colours;
  }

  /** The text, its lines no longer than a terminal's. */
  public static String of(ReportReview review, Wording wording, Colours colours) {
    return new ReviewText(review, wording, colours).text();
  }

  private String text() {
    line(
        "title",
        review.department().name(),
        review.department().code(),
        review.fiscalYear(),
        review.release());
    line("file", review.document().name(), review.claims().claims().size());
    counts("withinCounts", review.within());
    counts("ledgerCounts", review.ledger());
    section("within", with(review.within(), Verdict.CONTRADICTS), true);
    section("ledger", with(review.ledger(), Verdict.CONTRADICTS), true);
    points();
    section("points_differ", with(review.points(), Verdict.CONTRADICTS), true);
    section("rounding", with(review.findings(), Verdict.ROUNDING), false);
    line("more");
    return text.toString();
  }

  private void counts(String key, List<Finding> findings) {
    line(
        key,
        findings.size(),
        ReportReview.count(findings, Verdict.AGREES),
        ReportReview.count(findings, Verdict.ROUNDING),
        ReportReview.count(findings, Verdict.CONTRADICTS),
        ReportReview.count(findings, Verdict.NOT_VERIFIABLE));
  }

  private void section(String key, List<Finding> findings, boolean isAlarm) {
    text.append('\n');
    text.append(
        colours.paint(
            isAlarm && !findings.isEmpty() ? Accent.ALARM : Accent.NONE,
            wording.say("claims.section_" + key, findings.size())));
    text.append('\n');
    int number = 0;
    for (Finding finding : findings) {
      String kind = wording.say("claims.kind_" + finding.kind());
      item(++number + ". " + kind + wording.say("claims.colon") + finding.sentence().in(wording));
    }
  }

  private void points() {
    RubricCheck rubric = review.rubric();
    text.append('\n');
    if (rubric.claimed() == null || rubric.byRule() == null) {
      line(rubric.claimed() == null ? "noPoints" : "noRules", plain(rubric.byRule()));
    } else {
      BigDecimal claimed = rubric.claimed().quantity().value();
      String apart = plain(claimed.subtract(rubric.byRule()));
      line("points", rubric.claimed().quantity().print(), plain(rubric.byRule()), apart);
    }
    for (RubricCheck.Indicator lost : rubric.indicators()) {
      item(
          "- "
              + wording.side(lost.name())
              + wording.say("claims.colon")
              + wording.side(lost.explanation()));
    }
    if (!rubric.origins().isEmpty()) {
      item(origins(rubric, wording));
    }
  }

  /** How the claimed points came about. */
  static String origins(RubricCheck rubric, Wording wording) {
    String ways =
        rubric.origins().stream()
            .map(
                i ->
                    wording.say(
                        "claims.counted",
                        wording.side(i.name()),
                        plain(i.counted()),
                        plain(i.points())))
            .collect(Collectors.joining(wording.say("claims.semicolon")));
    return wording.say("claims.origins", rubric.claimed().quantity().print(), ways);
  }

  private void item(String words) {
    text.append(WrappedText.text("  " + DisplayWidth.safe(words)));
  }

  private void line(String key, Object... arguments) {
    text.append(WrappedText.text(DisplayWidth.safe(wording.say("claims.line_" + key, arguments))));
  }

  static List<Finding> with(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }

  static String plain(BigDecimal points) {
    return points == null ? "–" : points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
