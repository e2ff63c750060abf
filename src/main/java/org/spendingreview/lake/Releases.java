package org.spendingreview.lake;

import io.delta.kernel.engine.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a lake has released so far.
 *
 * @param version of the table {@code releases}, which every release raises, or {@link #NONE}
 * @param all releases, the oldest first
 */
record Releases(long version, List<Release> all) {
  static final TableDefinition TABLE = TableCatalog.named("releases").orElseThrow();

  /** The version of a table that is not there yet, as Delta counts. */
  static final long NONE = -1;

  /** Copies the releases. */
  Releases {
    all = List.copyOf(all);
  }

  /**
   * Reads the table as it is now.
   *
   * @throws org.spendingreview.wording.CannotProceed if it is damaged or another program's
   */
  static Releases read(LakePath lake, Engine engine) {
    return table(lake, engine).map(Releases::of).orElse(new Releases(NONE, List.of()));
  }

  /** The table itself, if there is one. */
  static Optional<DeltaTable> table(LakePath lake, Engine engine) {
    Optional<DeltaTable> table = DeltaTable.newest(TABLE, lake.folder(TABLE).toString(), engine);
    table.ifPresent(DeltaTable::requireOwn);
    return table;
  }

  private static Releases of(DeltaTable table) {
    List<Release> found = new ArrayList<>();
    try (TableRows rows = table.rows(RowFilter.everything())) {
      rows.forEachRemaining(row -> found.add(Release.of(row)));
    }
    found.sort(Comparator.comparingLong(Release::id));
    return new Releases(table.version(), found);
  }

  /** The one with the highest number, if there is any. */
  Optional<Release> latest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
