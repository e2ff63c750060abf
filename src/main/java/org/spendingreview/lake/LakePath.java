package org.spendingreview.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a lake lies or is to lie.
 *
 * @param system that holds it
 * @param path within the system, with its scheme
 * @param exists whether there is a folder yet
 */
record LakePath(FileSystem system, Path path, boolean exists) {

  /**
   * The place that {@code --lake} names.
   *
   * @throws org.spendingreview.wording.CannotProceed if it is a file or cannot be reached
   */
  static LakePath of(String lake, Configuration configuration) {
    try {
      Path path = new Path(lake);
      FileSystem system = path.getFileSystem(configuration);
      return new LakePath(system, system.makeQualified(path), isFolder(lake, path, system));
    } catch (IOException | IllegalArgumentException e) {
      throw LakeErrors.pathUnusable(lake, e);
    }
  }

  private static boolean isFolder(String lake, Path path, FileSystem system) throws IOException {
    try {
      if (system.getFileStatus(path).isDirectory()) {
        return true;
      }
      throw LakeErrors.pathIsFile(lake);
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** Whether a path is one of this machine, where the operating system keeps locks. */
  static boolean isLocal(Path path) {
    return path.toUri().getScheme().equals("file");
  }

  /** The folder of a table. */
  Path folder(TableDefinition table) {
    return new Path(path, table.name());
  }
}
