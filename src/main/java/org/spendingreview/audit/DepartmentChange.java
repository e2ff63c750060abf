package org.spendingreview.audit;

import java.util.List;
import org.spendingreview.lake.TableRow;

/**
 * What became different in a department's year from one release to the next.
 *
 * @param fiscalYear the year
 * @param code the department's code; null for files whose department nobody can tell
 * @param name the department's name; null where it has no results in either release
 * @param before its row of {@code department_summary} a release before, null where it had none
 * @param after that row now
 * @param indicators those that changed, by code; none where it entered or left as a whole
 * @param files of that year that changed
 * @param filesOfYearBefore those of the year before, to which rates of change compare
 */
public record DepartmentChange(
    int fiscalYear,
    String code,
    String name,
    TableRow before,
    TableRow after,
    List<IndicatorChange> indicators,
    List<FileChange> files,
    List<FileChange> filesOfYearBefore) {

  /** Copies the lists. */
  public DepartmentChange {
    indicators = List.copyOf(indicators);
    files = List.copyOf(files);
    filesOfYearBefore = List.copyOf(filesOfYearBefore);
  }

  /** Whether its completeness changed, entering and leaving included. */
  public boolean completenessChanged() {
    return !java.util.Objects.equals(completeness(before), completeness(after));
  }

  /** Whether its points changed. */
  public boolean pointsChanged() {
    return before != null
        && after != null
        && !(before.value("total_points").equals(after.value("total_points"))
            && before.value("possible_points").equals(after.value("possible_points")));
  }

  /** Whether any result changed, and not only a file. */
  public boolean resultsChanged() {
    return completenessChanged() || pointsChanged() || !indicators.isEmpty();
  }

  private static Object completeness(TableRow row) {
    return row == null ? null : row.value("completeness");
  }
}
