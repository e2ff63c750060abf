package org.spendingreview.lake;

import io.delta.kernel.engine.Engine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Looks through a lake before a run begins: a folder that is to hold a table may hold that table,
 * or what a killed run left of its first version, and nothing else.
 *
 * <p>A killed run leaves a lock that holds no more, versions of tables that no release names, and
 * data files that no version names; vacuuming the tables removes the latter. Neither readers nor
 * the next run see any of it.
 */
final class TableFolders {
  /**
   * Data files, which lie in folders of their own since the program commits through Kernel, and
   * what Delta, Hadoop and our lock hide behind a dot or an underscore.
   */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("[._].*|part-.*[.]parquet|" + DataFiles.FOLDER + ".*");

  private TableFolders() {}

  /**
   * Looks at every table's folder that there is.
   *
   * @throws org.spendingreview.wording.CannotProceed if one holds a table of other columns, a log
   *     that cannot be read, or files but no table
   */
  static void requireOwn(LakePath lake, Engine engine) {
    try {
      for (FileStatus entry : listed(lake.system(), lake.path())) {
        Optional<TableDefinition> table = TableCatalog.named(entry.getPath().getName());
        if (table.isPresent()) {
          requireOwn(table.get(), entry, lake.system(), engine);
        }
      }
    } catch (IOException e) {
      throw LakeErrors.pathUnusable(lake.path(), e);
    }
  }

  private static void requireOwn(
      TableDefinition table, FileStatus folder, FileSystem system, Engine engine)
      throws IOException {
    Optional<DeltaTable> there =
        folder.isDirectory()
            ? DeltaTable.newest(table, folder.getPath().toString(), engine)
            : Optional.empty();
    if (there.isPresent()) {
      there.get().requireOwn();
      there.get().requireWholeLog();
    } else {
      for (FileStatus file : listed(system, folder.getPath())) {
        if (folder.isFile() || !LEFT_BEHIND.matcher(file.getPath().getName()).matches()) {
          throw LakeErrors.foreignFile(table, folder.getPath(), file.getPath().getName());
        }
      }
    }
  }

  private static FileStatus[] listed(FileSystem system, org.apache.hadoop.fs.Path folder)
      throws IOException {
    try {
      return system.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
