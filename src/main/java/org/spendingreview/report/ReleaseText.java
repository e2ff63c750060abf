package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.audit.DepartmentChange;
import org.spendingreview.audit.FileChange;
import org.spendingreview.audit.IndicatorChange;
import org.spendingreview.audit.ReleaseStep;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.TableRow;
import org.spendingreview.wording.Wording;

/** A release in the terminal: when, from what, and what changed since the release before. */
public final class ReleaseText {
  private static final int FINGERPRINT = 12;
  private static final String NOTHING = "–";

  private final ReleaseStep step;
  private final Wording wording;
  private final List<String> lines = new ArrayList<>();

  /** The text of a release beside the one before it. */
  public ReleaseText(ReleaseStep step, Wording wording) {
    this.step = step;
    this.wording = wording;
  }

  /** Lines of at most a terminal's width, but for paths, which stay whole. */
  public String text() {
    Release release = step.release();
    line("Title", release.id(), time(release), release.fiscalYear());
    line("From", release.rubric(), cut(release.rubricFingerprint()), release.programVersion());
    line("Input", cut(release.inputFingerprint()), step.files(), step.departments());
    line(
        "Departments",
        release.departmentsComplete(),
        release.departmentsIncomplete(),
        release.departmentsWithheld());
    if (step.before() == null) {
      line("First");
    } else {
      since(step.before());
    }
    return lines.stream().map(text -> DisplayWidth.safe(text) + "\n").collect(joining());
  }

  private void since(Release before) {
    Release release = step.release();
    line("Since", before.id());
    if (step.rubricChanged()) {
      line(
          "Rubric",
          before.rubric() + " " + cut(before.rubricFingerprint()),
          release.rubric() + " " + cut(release.rubricFingerprint()));
    }
    if (step.programChanged()) {
      line("Program", before.programVersion(), release.programVersion());
    }
    if (step.changes().isEmpty()) {
      line(step.inputChanged() ? "RegisterOnly" : "Nothing");
    }
    step.changes().forEach(this::department);
  }

  private void department(DepartmentChange change) {
    line("Department", change.fiscalYear(), or(change.code()), or(change.name()));
    if (change.completenessChanged()) {
      line("Completeness", fate(change.before()), fate(change.after()));
    }
    if (change.pointsChanged() || change.completenessChanged()) {
      line("Total", total(change.before()), total(change.after()));
    }
    change.indicators().forEach(this::indicator);
    if (!change.resultsChanged()) {
      line("NoResult");
    }
    causes(change);
  }

  private void indicator(IndicatorChange change) {
    if (change.pointsChanged()) {
      line("Points", change.code(), points(change.scoreBefore()), points(change.score()));
    } else {
      line("Indicator", change.code());
    }
    if (change.rateChanged()) {
      line("Was", rate(change.rateBefore()));
      line("Is", rate(change.rate()));
    }
  }

  private void causes(DepartmentChange change) {
    change.files().forEach(file -> file(file, "Cause"));
    if (change.resultsChanged()) {
      change.filesOfYearBefore().forEach(file -> file(file, "CauseBefore"));
      if (change.files().isEmpty() && change.filesOfYearBefore().isEmpty()) {
        line(otherCause());
      }
    }
  }

  private String otherCause() {
    if (step.rubricChanged()) {
      return "CauseRubric";
    } else if (step.programChanged()) {
      return "CauseProgram";
    }
    return step.inputChanged() ? "CauseRegister" : "CauseUnknown";
  }

  private void file(FileChange file, String key) {
    line(key, file.path());
    line(
        "File",
        fate(file.statusBefore()),
        cut(file.digestBefore()),
        fate(file.status()),
        cut(file.digest()));
  }

  private String fate(TableRow summary) {
    return summary == null
        ? wording.say("report.releaseAbsent")
        : fate((String) summary.value("completeness"));
  }

  private String fate(String status) {
    return wording.say(status == null ? "report.releaseAbsent" : "report." + status);
  }

  private String total(TableRow summary) {
    return summary == null
        ? NOTHING
        : number(summary, "total_points") + " / " + number(summary, "possible_points");
  }

  private static String points(TableRow score) {
    return score == null ? NOTHING : number(score, "points") + " / " + number(score, "full_points");
  }

  private static String rate(TableRow rate) {
    if (rate == null) {
      return NOTHING;
    }
    BigDecimal value = (BigDecimal) rate.value("rate");
    String sides = number(rate, "numerator") + " / " + number(rate, "denominator");
    return value == null
        ? sides + "  " + rate.value("status")
        : sides + " = " + CellText.percent(value);
  }

  private static String number(TableRow row, String column) {
    BigDecimal value = (BigDecimal) row.value(column);
    return value == null ? NOTHING : CellText.grouped(value, 2);
  }

  private static String time(Release release) {
    return release.releasedAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String cut(String fingerprint) {
    return fingerprint == null
        ? NOTHING
        : fingerprint.substring(0, Math.min(FINGERPRINT, fingerprint.length()));
  }

  private static String or(String text) {
    return text == null ? NOTHING : text;
  }

  private void line(String key, Object... arguments) {
    lines.add(wording.say("report.release" + key, arguments));
  }
}
