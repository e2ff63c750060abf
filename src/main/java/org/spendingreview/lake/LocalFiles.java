package org.spendingreview.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, which without its native library starts a {@code chmod} process for
 * every file and folder it makes: some hundreds in a run that takes seconds. Java sets permissions
 * itself.
 */
public final class LocalFiles extends LocalFileSystem {
  /** Called by Hadoop, which finds the class by its name in {@code fs.file.impl}. */
  public LocalFiles() {
    super(new WithoutProcesses());
  }

  private static final class WithoutProcesses extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String letters =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      try {
        Files.setPosixFilePermissions(
            pathToFile(path).toPath(), PosixFilePermissions.fromString(letters));
      } catch (UnsupportedOperationException e) { // a file system that knows no permissions
        super.setPermission(path, permission);
      }
    }
  }
}
