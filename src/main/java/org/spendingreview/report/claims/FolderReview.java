package org.spendingreview.report.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.report.JsonText;
import org.spendingreview.wording.Wording;

/**
 * The checked reports of a folder side by side (各部门自评报告核对一览): a line a report, the one with the
 * most points above the rules first, then the one with the most contradictions.
 */
public final class FolderReview {
  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10000);

  private final List<ReportReview> reviews;
  private final Wording wording;

  /** Those of some reports. */
  public FolderReview(List<ReportReview> reviews, Wording wording) {
    this.reviews = reviews.stream().sorted(ORDER).toList();
    this.wording = wording;
  }

  private static final Comparator<ReportReview> ORDER =
      Comparator.comparing((ReportReview r) -> above(r) == null ? BigDecimal.ZERO : above(r))
          .thenComparing(FolderReview::contradictions)
          .thenComparing(FolderReview::weight)
          .reversed()
          .thenComparing(review -> review.department().code());

  /** Points claimed above those by rule, or null where one of them is missing. */
  private static BigDecimal above(ReportReview review) {
    RubricCheck rubric = review.rubric();
    return rubric.claimed() == null || rubric.byRule() == null
        ? null
        : rubric.claimed().quantity().value().subtract(rubric.byRule());
  }

  private static long contradictions(ReportReview review) {
    return ReportReview.count(review.findings(), Verdict.CONTRADICTS);
  }

  /** By how much money figures contradict the ledgers, all together, in 万元. */
  private static BigDecimal weight(ReportReview review) {
    return review.ledger().stream()
        .filter(f -> f.verdict() == Verdict.CONTRADICTS)
        .filter(f -> f.claims().get(0).quantity().kind().equals("money"))
        .map(FolderReview::yuan)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(TEN_THOUSAND, 2, java.math.RoundingMode.HALF_UP);
  }

  private static BigDecimal yuan(Finding finding) {
    return new BigDecimal(finding.difference())
        .abs()
        .multiply(finding.claims().get(0).quantity().factor());
  }

  private static List<String> cells(ReportReview review) {
    RubricCheck rubric = review.rubric();
    return List.of(
        review.department().code(),
        review.department().name(),
        String.valueOf(review.claims().claims().size()),
        String.valueOf(ReportReview.count(review.within(), Verdict.CONTRADICTS)),
        String.valueOf(ReportReview.count(review.ledger(), Verdict.CONTRADICTS)),
        weight(review).toPlainString(),
        rubric.claimed() == null ? "–" : rubric.claimed().quantity().print(),
        ReviewText.plain(rubric.byRule()),
        ReviewText.plain(above(review)));
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (String column :
        List.of(
            "code", "name", "claims", "within", "ledger", "weight", "claimed", "rule", "above")) {
      heads.add(wording.say("claims.folder_" + column));
    }
    return heads;
  }

  /** The table for a terminal. */
  public String text() {
    List<List<String>> rows = new ArrayList<>(List.of(heads()));
    reviews.forEach(review -> rows.add(cells(review)));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width =
            Math.min(
                28,
                rows.stream()
                    .mapToInt(r -> DisplayWidth.of(DisplayWidth.safe(r.get(column))))
                    .max()
                    .orElse(0));
        String cell = DisplayWidth.cut(DisplayWidth.safe(row.get(i)), width);
        String blanks = " ".repeat(width - DisplayWidth.of(cell));
        line.append(i < 2 ? cell + blanks : blanks + cell).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text + wording.say("claims.folder_count", reviews.size()) + "\n";
  }

  /** The table as a page. */
  public String html() {
    StringBuilder body = new StringBuilder("<h1>");
    String title = wording.say("claims.folder_title", reviews.size());
    body.append(Html.safe(title)).append("</h1>\n<p class=\"lead\">");
    body.append(Html.safe(wording.say("claims.folder_note"))).append("</p>\n<table>\n<thead><tr>");
    List<String> heads = heads();
    for (int i = 0; i < heads.size(); i++) {
      body.append(i < 2 ? "<th>" : "<th class=\"number\">");
      body.append(Html.safe(heads.get(i))).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    for (ReportReview review : reviews) {
      List<String> cells = cells(review);
      body.append("<tr>");
      for (int i = 0; i < cells.size(); i++) {
        body.append(i < 2 ? "<td>" : "<td class=\"number\">");
        body.append(Html.safe(cells.get(i))).append("</td>");
      }
      body.append("</tr>\n");
    }
    return Html.page(wording.tag(), title, body.append("</tbody></table>\n").toString());
  }

  /** The reviews as JSON: an array. */
  public String json() {
    List<Map<String, Object>> all = new ArrayList<>();
    reviews.forEach(review -> all.add(new LinkedHashMap<>(ReviewJson.object(review, wording))));
    return JsonText.of(all) + "\n";
  }
}
