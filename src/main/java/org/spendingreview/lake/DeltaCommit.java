package org.spendingreview.lake;

import io.delta.kernel.Operation;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spendingreview.wording.CannotProceed;

/**
 * One new version of a Delta table, committed through Delta Kernel: Delta's own commands in Spark
 * start some jobs for each, all of them longer than writing what a city has, and tell neither which
 * version they made nor let one say upon which it builds. It fails if anybody else commits to the
 * table between {@link #begin} and its end.
 */
final class DeltaCommit {
  private static final String WRITER = "spending-review";
  private static final Logger LOG = LoggerFactory.getLogger(DeltaCommit.class);

  private final TableDefinition table;
  private final String folder;
  private final Engine engine;
  private final Optional<DeltaTable> base;

  private DeltaCommit(
      TableDefinition table, String folder, Engine engine, Optional<DeltaTable> base) {
    this.table = table;
    this.folder = folder;
    this.engine = engine;
    this.base = base;
  }

  /** Begins upon the newest version of the table in a folder, or upon none. */
  static DeltaCommit begin(TableDefinition table, String folder, Engine engine) {
    return new DeltaCommit(table, folder, engine, DeltaTable.newest(table, folder, engine));
  }

  /** The version that the new one builds upon, or {@link Releases#NONE}. */
  long base() {
    return base.map(DeltaTable::version).orElse(Releases.NONE);
  }

  /**
   * Puts these rows in the place of all that are there; a table that an older version of the
   * program wrote gets the columns that it lacks.
   *
   * @return the version made
   */
  long replace(DataFiles rows, Map<String, String> settings) throws IOException {
    return commit(
        base.map(table -> replacing((SnapshotImpl) table.snapshot(), settings))
            .orElseGet(() -> creating(settings)),
        rows,
        List.of());
  }

  /**
   * As {@link #replace}, but some data files stay that the table has.
   *
   * @param staying where they lie
   * @throws CannotProceed if the newest version has not all of them, since another run has written
   *     the table after it was looked at
   */
  long replaceAllBut(Set<String> staying, DataFiles rows) throws IOException {
    DeltaTable there =
        base.filter(newest -> newest.files().containsAll(staying))
            .orElseThrow(() -> LakeErrors.overtakenTable(folder));
    return commit(adding(there), rows, there.removals(staying));
  }

  /** Adds rows. */
  long append(DataFiles rows, Map<String, String> settings) throws IOException {
    return commit(base.map(this::adding).orElseGet(() -> creating(settings)), rows, List.of());
  }

  private Transaction creating(Map<String, String> settings) {
    return TableManager.buildCreateTableTransaction(folder, table.kernelSchema(), WRITER)
        .withTableProperties(settings)
        .withMaxRetries(0)
        .build(engine);
  }

  private Transaction replacing(SnapshotImpl snapshot, Map<String, String> settings) {
    return snapshot
        .buildReplaceTableTransaction(table.kernelSchema(), WRITER)
        .withTableProperties(settings)
        .withMaxRetries(0)
        .build(engine);
  }

  private Transaction adding(DeltaTable there) {
    return there
        .snapshot()
        .buildUpdateTableTransaction(WRITER, Operation.WRITE)
        .withMaxRetries(0)
        .build(engine);
  }

  private long commit(Transaction transaction, DataFiles rows, List<Row> removals)
      throws IOException {
    Row state = transaction.getTransactionState(engine);
    CloseableIterator<Row> added =
        Transaction.generateAppendActions(
            engine,
            state,
            Utils.toCloseableIterator(rows.files().iterator()),
            Transaction.getWriteContext(engine, state, Map.of()));
    TransactionCommitResult made =
        transaction.commit(
            engine,
            CloseableIterable.inMemoryIterable(
                added.combine(Utils.toCloseableIterator(removals.iterator()))));
    for (PostCommitHook summary : made.getPostCommitHooks()) {
      summarise(summary);
    }
    return made.getVersion();
  }

  /** Checkpoints and checksums only spare readers work: the commit holds without them. */
  private void summarise(PostCommitHook summary) {
    try {
      summary.threadSafeInvoke(engine);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The log of {} is not summarised: {}", folder, e.toString());
    }
  }
}
