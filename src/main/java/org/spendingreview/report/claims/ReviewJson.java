package org.spendingreview.report.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.FigureCodes;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.report.JsonText;
import org.spendingreview.wording.Wording;

/**
 * A checked report as JSON: {@code claims}, {@code checks}, and {@code points}. Numbers are texts
 * in the printed unit; a claim's as it is printed, a check's with the sign that it has.
 */
public final class ReviewJson {
  private ReviewJson() {}

  /** One object, ended by a line feed. */
  public static String of(ReportReview review, Wording wording) {
    return JsonText.of(object(review, wording)) + "\n";
  }

  static Map<String, Object> object(ReportReview review, Wording wording) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", review.document().name());
    object.put("department_code", review.department().code());
    object.put("department_name", review.department().name());
    object.put("fiscal_year", review.fiscalYear());
    object.put("release", review.release());
    object.put("claims", review.claims().claims().stream().map(ReviewJson::claim).toList());
    List<Object> checks = new ArrayList<>();
    review.within().forEach(f -> checks.add(check(f, "REPORT", wording)));
    review.ledger().forEach(f -> checks.add(check(f, "LEDGER", wording)));
    review.points().forEach(f -> checks.add(check(f, "RUBRIC", wording)));
    object.put("checks", checks);
    object.put("points", points(review.rubric(), wording));
    return object;
  }

  private static Map<String, Object> claim(Claim claim) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", claim.id());
    object.put("figure_code", FigureCodes.of(claim));
    object.put("printed", printed(claim));
    object.put("unit", claim.quantity().unit());
    object.put("relation", claim.relation().name());
    object.put("period", claim.subject().period());
    object.put("section", claim.place().section());
    object.put("start", claim.place().start());
    object.put("end", claim.place().end());
    object.put("excerpt", claim.place().excerpt());
    return object;
  }

  /** A sign only where the text has one: 下降3.44% is 3.44. */
  private static String printed(Claim claim) {
    String number = claim.quantity().print();
    boolean isSigned = claim.place().quote().contains("-" + claim.quantity().printed());
    return isSigned ? number : number.replaceFirst("^-", "");
  }

  private static Map<String, Object> check(Finding finding, String against, Wording wording) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", finding.kind().name());
    object.put("against", against);
    object.put("verdict", finding.verdict().name());
    object.put("claims", finding.claims().stream().map(Claim::id).toList());
    object.put("printed", finding.printed());
    object.put("recomputed", finding.recomputed());
    object.put("difference", finding.difference());
    object.put("sentence", finding.sentence().in(wording));
    return object;
  }

  private static Map<String, Object> points(RubricCheck rubric, Wording wording) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("claimed", rubric.claimed() == null ? "" : rubric.claimed().quantity().print());
    object.put("by_rule", rubric.byRule() == null ? "" : ReviewText.plain(rubric.byRule()));
    List<Object> indicators = new ArrayList<>();
    for (RubricCheck.Indicator indicator : rubric.indicators()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("indicator_code", indicator.code());
      one.put("name", wording.side(indicator.name()));
      one.put("full_points", ReviewText.plain(indicator.full()));
      one.put("points", ReviewText.plain(indicator.points()));
      one.put("explanation", wording.side(indicator.explanation()));
      indicators.add(one);
    }
    object.put("indicators", indicators);
    object.put("origin", rubric.origins().isEmpty() ? "" : ReviewText.origins(rubric, wording));
    return object;
  }
}
