package org.spendingreview.lake;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * New versions of tables, several being written at once while the next ones are computed. Closing
 * it gives up what is not written yet.
 */
public final class TableWrites implements AutoCloseable {
  private static final int TABLES_AT_ONCE = 4;
  private static final long SECONDS_TO_STOP = 60;

  private final LakeWriter lake;
  private final StagedFiles staged;
  private final String group = "tables-" + UUID.randomUUID();
  private final ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_ONCE);
  private final Map<String, Future<WrittenTable>> running = new TreeMap<>();

  TableWrites(LakeWriter lake, StagedFiles staged) {
    this.lake = lake;
    this.staged = staged;
  }

  /**
   * Begins to write a table; threads may add tables at the same time.
   *
   * @param rows all that it is to have
   */
  public void add(String table, Dataset<Row> rows) {
    add(table, TableParts.of(rows));
  }

  /** Begins to write a table of which a part is written already. */
  public synchronized void add(String table, TableParts parts) {
    staged.committed(parts.ready().keySet()); // from here on they may be part of a version
    running.put(table, threads.submit(() -> write(table, parts)));
  }

  private WrittenTable write(String table, TableParts parts) {
    lake.spark().sparkContext().setJobGroup(group, table, true);
    return lake.write(table, parts);
  }

  /**
   * Waits until all that were added are written, and says what each table is now.
   *
   * @throws org.spendingreview.wording.CannotProceed if a disk is full or may not be written, or
   *     another run writes the same table
   */
  public Map<String, WrittenTable> done() {
    Map<String, WrittenTable> written = new TreeMap<>();
    try {
      for (Map.Entry<String, Future<WrittenTable>> table : running.entrySet()) {
        written.put(table.getKey(), table.getValue().get());
      }
      return written;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing the lake " + lake.path(), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException("Cannot write the lake " + lake.path(), e.getCause());
    }
  }

  /** Leaves nothing running that could still write to the lake after the run has ended. */
  @Override
  public void close() {
    threads.shutdownNow();
    lake.spark().sparkContext().cancelJobGroup(group);
    try {
      threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
