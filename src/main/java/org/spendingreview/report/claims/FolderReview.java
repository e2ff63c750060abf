package org.spendingreview.report.claims;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spendingreview.claims.Department;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.report.JsonText;
import org.spendingreview.report.TerminalTable;
import org.spendingreview.report.WrappedText;
import org.spendingreview.wording.Wording;

/**
 * The checked reports of a folder side by side (各部门自评报告核对一览): a line a report, the one with the
 * most points above the rules first, then the one with the most contradictions.
 */
public final class FolderReview {
  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10000);

  /** The columns that are words: code and name. */
  private static final int WORDS = 2;

  private final List<ReportReview> reviews;
  private final List<Department> departments;
  private final Wording wording;

  /**
   * Those of some reports.
   *
   * @param departments of which a report is expected
   */
  public FolderReview(List<ReportReview> reviews, List<Department> departments, Wording wording) {
    this.reviews = reviews.stream().sorted(ORDER).toList();
    this.departments = List.copyOf(departments);
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
        .divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP);
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
    StringBuilder text = new StringBuilder(TerminalTable.of(rows, WORDS));
    text.append(wording.say("claims.folder_count", reviews.size())).append('\n');
    missing().ifPresent(m -> text.append(WrappedText.text(DisplayWidth.safe(m))));
    return text.toString();
  }

  /** The departments of the year of which no report could be checked, in a sentence. */
  private Optional<String> missing() {
    Set<String> checked = reviews.stream().map(r -> r.department().code()).collect(toSet());
    List<String> others =
        departments.stream()
            .filter(department -> !checked.contains(department.code()))
            .map(department -> department.code() + " " + department.name())
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            wording.say("claims.folder_missing", others.size(), String.join(", ", others)));
  }

  /** The table as a page. */
  public String html() {
    StringBuilder body = new StringBuilder("<h1>");
    String title = wording.say("claims.folder_title", reviews.size());
    body.append(Html.safe(title)).append("</h1>\n<p class=\"lead\">");
    body.append(Html.safe(wording.say("claims.folder_note"))).append("</p>\n<table>\n<thead><tr>");
    List<String> heads = heads();
    for (int i = 0; i < heads.size(); i++) {
      body.append(i < WORDS ? "<th>" : "<th class=\"number\">");
      body.append(Html.safe(heads.get(i))).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    for (ReportReview review : reviews) {
      List<String> cells = cells(review);
      body.append("<tr>");
      for (int i = 0; i < cells.size(); i++) {
        body.append(i < WORDS ? "<td>" : "<td class=\"number\">");
        body.append(Html.safe(cells.get(i))).append("</td>");
      }
      body.append("</tr>\n");
    }
    body.append("</tbody></table>\n");
    missing().ifPresent(m -> body.append("<p>").append(Html.safe(m)).append("</p>\n"));
    return Html.page(wording.tag(), title, body.toString());
  }

  /** The reviews as JSON: an array. */
  public String json() {
    List<Map<String, Object>> all = new ArrayList<>();
    reviews.forEach(review -> all.add(new LinkedHashMap<>(ReviewJson.object(review, wording))));
    return JsonText.of(all) + "\n";
  }
}
