package org.spendingreview.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spendingreview.audit.ReleasedState.DepartmentKey;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.TableRow;

/** What was released when, from what, and what became different since the release before. */
public final class ReleaseHistory {
  private final ReleasedState before;
  private final ReleasedState after;

  private ReleaseHistory(ReleasedState before, ReleasedState after) {
    this.before = before;
    this.after = after;
  }

  /** Tells each release beside the one before it, the oldest first, two held at a time. */
  public static void tell(Lake lake, Consumer<ReleaseStep> listener) {
    Release last = null;
    ReleasedState known = null;
    for (Release release : lake.releases()) {
      ReleasedState state = ReleasedState.read(lake.read(release));
      List<DepartmentChange> changes =
          known == null ? List.of() : new ReleaseHistory(known, state).changes();
      listener.accept(
          new ReleaseStep(release, last, paths(state), state.summaries().size(), changes));
      last = release;
      known = state;
    }
  }

  private static long paths(ReleasedState state) {
    return state.files().values().stream().map(row -> row.value("path")).distinct().count();
  }

  private List<DepartmentChange> changes() {
    Map<DepartmentKey, List<IndicatorChange>> indicators = indicators();
    Map<DepartmentKey, List<FileChange>> files = files();
    Set<DepartmentKey> keys = new TreeSet<>(files.keySet());
    keys.addAll(indicators.keySet());
    keys.addAll(before.summaries().keySet());
    keys.addAll(after.summaries().keySet());
    List<DepartmentChange> changes = new ArrayList<>();
    for (DepartmentKey key : keys) {
      DepartmentChange change = change(key, indicators, files);
      if (change.resultsChanged() || !change.files().isEmpty()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private DepartmentChange change(
      DepartmentKey key,
      Map<DepartmentKey, List<IndicatorChange>> indicators,
      Map<DepartmentKey, List<FileChange>> files) {
    TableRow was = before.summaries().get(key);
    TableRow is = after.summaries().get(key);
    TableRow known = is == null ? was : is;
    DepartmentKey yearBefore = new DepartmentKey(key.fiscalYear() - 1, key.department(), "");
    DepartmentKey ofNobody = new DepartmentKey(key.fiscalYear(), "", "");
    List<FileChange> own = new ArrayList<>(files.getOrDefault(key, List.of()));
    if (!key.department().isEmpty() && !Objects.equals(was, is)) {
      own.addAll(files.getOrDefault(ofNobody, List.of()));
    }
    return new DepartmentChange(
        key.fiscalYear(),
        key.department().isEmpty() ? null : key.department(),
        known == null ? null : (String) known.value("department_name"),
        was,
        is,
        was == null || is == null ? List.of() : indicators.getOrDefault(key, List.of()),
        own,
        files.getOrDefault(yearBefore, List.of()));
  }

  private Map<DepartmentKey, List<IndicatorChange>> indicators() {
    Map<DepartmentKey, List<IndicatorChange>> changes = new TreeMap<>();
    Set<DepartmentKey> keys = new TreeSet<>(before.scores().keySet());
    keys.addAll(after.scores().keySet());
    keys.addAll(before.rates().keySet());
    keys.addAll(after.rates().keySet());
    for (DepartmentKey key : keys) {
      TableRow rateBefore = before.rates().get(key);
      TableRow rate = after.rates().get(key);
      TableRow scoreBefore = before.scores().get(key);
      TableRow score = after.scores().get(key);
      boolean otherRate =
          differ(rateBefore, rate, List.of("numerator", "denominator", "rate", "status"));
      boolean otherScore = differ(scoreBefore, score, List.of("points", "full_points", "basis"));
      if (otherRate || otherScore) {
        changes
            .computeIfAbsent(key.ofDepartment(), k -> new ArrayList<>())
            .add(
                new IndicatorChange(
                    key.detail(),
                    otherRate ? rateBefore : null,
                    otherRate ? rate : null,
                    otherScore ? scoreBefore : null,
                    otherScore ? score : null));
      }
    }
    return changes;
  }

  /** A file that feeds several ledgers is told once. */
  private Map<DepartmentKey, List<FileChange>> files() {
    Map<DepartmentKey, Set<FileChange>> changes = new TreeMap<>();
    Set<DepartmentKey> keys = new TreeSet<>(before.files().keySet());
    keys.addAll(after.files().keySet());
    for (DepartmentKey key : keys) {
      TableRow was = before.files().get(key);
      TableRow is = after.files().get(key);
      if (differ(was, is, List.of("sha256", "status", "layout", "encoding"))) {
        changes
            .computeIfAbsent(key.ofDepartment(), k -> new LinkedHashSet<>())
            .add(FileChange.of(was, is));
      }
    }
    Map<DepartmentKey, List<FileChange>> lists = new TreeMap<>();
    changes.forEach((key, found) -> lists.put(key, List.copyOf(found)));
    return lists;
  }

  private static boolean differ(TableRow was, TableRow is, List<String> columns) {
    if (was == null || is == null) {
      return was != null || is != null;
    }
    return columns.stream().anyMatch(c -> !Objects.equals(was.value(c), is.value(c)));
  }
}
