package org.spendingreview.audit;

import java.util.List;
import java.util.Objects;
import org.spendingreview.lake.Release;

/**
 * A release beside the one before it.
 *
 * @param release the release
 * @param before the one before, or null for the first
 * @param files how many files it was computed from
 * @param departments how many departments have results, over all years
 * @param changes by year and department; empty for the first release
 */
public record ReleaseStep(
    Release release, Release before, long files, long departments, List<DepartmentChange> changes) {

  /** Copies the changes. */
  public ReleaseStep {
    changes = List.copyOf(changes);
  }

  /** Whether another rubric, or another text of it, scored this one. */
  public boolean rubricChanged() {
    return before != null
        && !Objects.equals(before.rubricFingerprint(), release.rubricFingerprint());
  }

  /** Whether another version of the program made this one. */
  public boolean programChanged() {
    return before != null && !Objects.equals(before.programVersion(), release.programVersion());
  }

  /** Whether anything that went in changed: a file, the register or the classification. */
  public boolean inputChanged() {
    return before != null && !Objects.equals(before.inputFingerprint(), release.inputFingerprint());
  }
}
