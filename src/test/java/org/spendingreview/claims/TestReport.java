package org.spendingreview.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.claims.check.FigureCodes;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.Kind;
import org.spendingreview.claims.check.PointRules;
import org.spendingreview.claims.check.ReportChecks;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.claims.language.ClaimFinder;
import org.spendingreview.ledger.CsvResource;

/**
 * A report of {@code src/test/resources/reports} and what is true of it: {@code .claims.csv} lists
 * its claims, {@code .faults.csv} what was planted, a row for each check that it breaks.
 */
final class TestReport {
  private static final String FOLDER = "reports/";

  private final String name;
  private final ReportClaims claims;
  private final List<Finding> contradictions;
  private int claimsRight;
  private int claimsWrong;
  private int claimsMissed;
  private int alarmsRight;
  private final List<String> remarks = new ArrayList<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> faultsFound = new LinkedHashSet<>();

  TestReport(String file, int year, PointRules rules) {
    this.name = file;
    ReportDocument document =
        ReportDocument.read("src/test/resources/" + FOLDER + file, new Configuration());
    this.claims = ClaimFinder.of(document, year);
    this.contradictions =
        ReportChecks.of(claims, rules).stream()
            .filter(finding -> finding.verdict() == Verdict.CONTRADICTS)
            .toList();
    compareClaims();
    compareFaults();
  }

  int claimsRight() {
    return claimsRight;
  }

  int claimsWrong() {
    return claimsWrong;
  }

  int claimsMissed() {
    return claimsMissed;
  }

  int alarmsRight() {
    return alarmsRight;
  }

  int alarmsWrong() {
    return contradictions.size() - alarmsRight;
  }

  int faults() {
    return faults.size();
  }

  int faultsFound() {
    return faultsFound.size();
  }

  List<String> remarks() {
    return remarks;
  }

  String line() {
    return "%-42s claims %3d right %2d wrong %2d missed; faults %d of %d, false alarms %d"
        .formatted(
            name,
            claimsRight,
            claimsWrong,
            claimsMissed,
            faultsFound.size(),
            faults.size(),
            alarmsWrong());
  }

  private List<Map<String, String>> truth(String what) {
    String base = name.substring(0, name.lastIndexOf('.'));
    return CsvResource.rows(FOLDER + base + "." + what + ".csv");
  }

  /** Claims are told apart by number and unit; those of one number may stand in any order. */
  private void compareClaims() {
    Map<String, List<String>> expected = new TreeMap<>();
    truth("claims")
        .forEach(
            row ->
                expected
                    .computeIfAbsent(
                        key(row.get("printed"), row.get("unit")), k -> new ArrayList<>())
                    .add(said(row.get("figure"), row.get("relation"), row.get("period"))));
    Map<String, List<String>> found = new HashMap<>();
    for (Claim claim : claims.claims()) {
      found
          .computeIfAbsent(
              key(claim.quantity().printed(), claim.quantity().unit()), k -> new ArrayList<>())
          .add(said(code(claim), relation(claim), claim.subject().period()));
    }
    expected.forEach((number, figures) -> compare(number, figures, found.remove(number)));
    found.forEach(
        (number, figures) ->
            figures.stream()
                .filter(figure -> !figure.startsWith("-"))
                .forEach(figure -> wrong(number + " is " + figure)));
  }

  private void compare(String number, List<String> expected, List<String> found) {
    List<String> left = found == null ? new ArrayList<>() : new ArrayList<>(found);
    List<String> missed = new ArrayList<>();
    for (String figure : expected) {
      if (left.remove(figure)) {
        claimsRight++;
      } else {
        missed.add(figure);
      }
    }
    claimsMissed += missed.size();
    missed.forEach(figure -> remarks.add(number + " is " + figure + ", not " + left));
    left.stream().filter(figure -> !figure.startsWith("-")).forEach(figure -> claimsWrong++);
  }

  private void wrong(String remark) {
    claimsWrong++;
    remarks.add(remark);
  }

  private static String said(String figure, String relation, String period) {
    boolean isDated = relation.equals("VALUE");
    return figure + " " + relation + (isDated ? " " + period : "");
  }

  private static String code(Claim claim) {
    String code = FigureCodes.of(claim);
    return code.isEmpty() || code.contains(".") ? "-" : code;
  }

  private static String relation(Claim claim) {
    boolean arePoints = claim.quantity().kind().equals("points");
    return switch (claim.relation()) {
      case VALUE -> arePoints ? "POINTS" : "VALUE";
      case FULL_POINTS, DEDUCTION -> "POINTS";
      case CHANGE, CHANGE_RATE -> "CHANGE";
      case SHARE -> "SHARE";
      case RATE -> "RATE";
    };
  }

  private static String key(String printed, String unit) {
    return number(printed) + (unit.equals("名") ? "人" : unit);
  }

  private static String number(String printed) {
    return printed.matches("-?\\d+([.]\\d+)?")
        ? new BigDecimal(printed).abs().stripTrailingZeros().toPlainString()
        : printed;
  }

  private void compareFaults() {
    List<Map<String, String>> planted =
        truth("faults").stream().filter(row -> !row.get("kind").equals("ROUNDING")).toList();
    planted.forEach(row -> faults.add(row.get("fault")));
    for (Finding finding : contradictions) {
      List<String> told =
          planted.stream()
              .filter(row -> isAbout(finding, row))
              .map(row -> row.get("fault"))
              .toList();
      alarmsRight += told.isEmpty() ? 0 : 1;
      faultsFound.addAll(told);
      if (told.isEmpty()) {
        remarks.add("false alarm: " + finding);
      }
    }
    planted.stream()
        .filter(row -> !faultsFound.contains(row.get("fault")))
        .forEach(row -> remarks.add("not found: " + row));
  }

  /** Whether a contradiction names the figure in doubt and one of those that show it. */
  private static boolean isAbout(Finding finding, Map<String, String> row) {
    Set<String> numbers = new LinkedHashSet<>();
    finding.claims().forEach(claim -> numbers.add(number(claim.quantity().printed())));
    String recomputed = number(finding.recomputed());
    boolean hasOther =
        row.get("others").isEmpty()
            || List.of(row.get("others").split("\\|", -1)).stream()
                .anyMatch(other -> numbers.contains(number(other)))
            || recomputed.equals(number(row.get("recomputed")))
            || recomputed.equals(number(row.get("printed")));
    boolean hasPrinted = numbers.contains(number(row.get("printed")));
    boolean areWords = finding.kind() == Kind.TEXT && row.get("kind").equals("TEXT");
    return (hasPrinted && hasOther) || (areWords && (hasPrinted || hasOther));
  }
}
