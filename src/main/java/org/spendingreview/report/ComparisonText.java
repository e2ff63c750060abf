package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

/**
 * Departments side by side in the terminal: whose delivery is not complete, and why; the grid of
 * numbers; the points lost, with reasons; and the differences in words.
 */
final class ComparisonText {
  private static final String INDENT = "    ";

  private final Comparison comparison;
  private final Wording wording;
  private final Colours colours;
  private final StringBuilder text = new StringBuilder();

  ComparisonText(Comparison comparison, Wording wording, Colours colours) {
    this.comparison = comparison;
    this.wording = wording;
    this.colours = colours;
  }

  String text() {
    line(
        "compareTitle",
        comparison.fiscalYear(),
        comparison.release().id(),
        comparison.release().rubric());
    comparison.departments().forEach(this::fate);
    text.append('\n').append(new ComparisonSections(comparison, wording, colours).text());
    if (comparison.departments().stream().anyMatch(d -> !d.peers().isEmpty())) {
      line("compareMarks");
    }
    heading("compareLost");
    comparison.departments().stream().filter(d -> d.summary() != null).forEach(this::lost);
    ComparisonDifferences differences = new ComparisonDifferences(comparison, wording);
    sentences("compareBetween", differences.between());
    sentences("compareFromPeers", differences.fromPeers());
    return text.toString();
  }

  /** What an indicator or measure is called in the language asked for. */
  static String name(Comparison comparison, String code, Wording wording) {
    return code.equals(ComparisonSections.RANKED_BY)
        ? wording.say("report.comparePointsShare")
        : wording.side(comparison.nameOf(code));
  }

  /** Why a delivery is not complete; of the complete there is nothing to be said. */
  private void fate(ComparedDepartment department) {
    String completeness = department.completeness();
    if (!completeness.equals("COMPLETE")) {
      String sentence = say("compare_" + completeness, department.code());
      text.append(colours.paint(Accent.ofCode(completeness), DisplayWidth.safe(sentence)));
      text.append('\n');
      for (TableRow file : department.faults()) {
        String reason = file.value("reason") == null ? "–" : (String) file.value("reason");
        line("compareFile", file.value("path"), wording.side(reason));
      }
    }
  }

  private void lost(ComparedDepartment department) {
    List<String> indicators =
        comparison.indicators().keySet().stream()
            .filter(indicator -> lost(department, indicator).signum() > 0)
            .sorted(Comparator.comparing((String i) -> lost(department, i)).reversed())
            .toList();
    BigDecimal together =
        indicators.stream()
            .filter(indicator -> !department.isMissing(indicator))
            .map(indicator -> lost(department, indicator))
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    line("compareLostOf", department.code(), department.name(), together);
    for (String indicator : indicators) {
      String reason = (String) department.scores().get(indicator).value("explanation");
      line(
          department.isMissing(indicator) ? "compareLeftOut" : "compareLostLine",
          name(comparison, indicator, wording),
          lost(department, indicator),
          wording.side(reason));
    }
  }

  private static BigDecimal lost(ComparedDepartment department, String indicator) {
    BigDecimal full = department.fullPoints(indicator);
    BigDecimal points = department.points(indicator);
    return full == null || points == null ? BigDecimal.ZERO : full.subtract(points);
  }

  private void sentences(String key, List<String> sentences) {
    if (!sentences.isEmpty()) {
      heading(key);
      text.append(
          sentences.stream()
              .map(sentence -> WrappedText.text("  " + safe(sentence), TerminalTable.LINE, INDENT))
              .collect(joining()));
    }
  }

  private void heading(String key) {
    text.append('\n').append(colours.paint(Accent.HEADING, say(key))).append('\n');
  }

  private void line(String key, Object... arguments) {
    text.append(WrappedText.text(safe(say(key, arguments)), TerminalTable.LINE, INDENT));
  }

  private static String safe(String sentence) {
    return DisplayWidth.safe(sentence);
  }

  private String say(String key, Object... arguments) {
    return wording.say("report." + key, arguments);
  }
}
