package org.spendingreview.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second run off a lake: the file {@code _lock} in it, which no reader of tables looks at.
 * On a local disk the operating system holds it for the process ({@link LocalHold}), elsewhere it
 * beats ({@link BeatingHold}). Either way a dead run's lock is taken over, and a second run that
 * slips through all the same is refused when it releases ({@link LakeWriter#release}).
 */
public final class LakeLock implements AutoCloseable {
  private static final String NAME = "_lock";

  private final FileSystem system;
  private final Path lake;
  private final Deque<Path> made;
  private Hold hold;

  private LakeLock(FileSystem system, Path lake, Deque<Path> made) {
    this.system = system;
    this.lake = lake;
    this.made = made;
  }

  /**
   * Takes a lake, whose folder is made if it is not there.
   *
   * @param lake any Hadoop path
   * @param run by which logs and reports call this run, a name that no other has
   * @throws org.spendingreview.wording.CannotProceed with exit code 4 if another run holds it; if
   *     the path is a file, cannot be reached, or nothing can be written there
   */
  public static LakeLock take(String lake, String run, Configuration configuration) {
    return take(lake, run, configuration, BeatingHold.Beat.USUAL);
  }

  static LakeLock take(
      String lake, String run, Configuration configuration, BeatingHold.Beat beat) {
    LakePath place = LakePath.of(lake, configuration);
    Path path = place.path();
    LakeLock lock = new LakeLock(place.system(), path, new ArrayDeque<>());
    try {
      lock.makeFolder();
      LockHolder me = LockHolder.me(run);
      lock.hold =
          LakePath.isLocal(path)
              ? LocalHold.take(lock.local(), NAME, me)
              : BeatingHold.take(place.system(), path, NAME, me, beat);
      return lock;
    } catch (IOException e) {
      throw LakeErrors.notLocked(path, e);
    } finally {
      if (lock.hold == null) {
        lock.removeEmptyFolders();
      }
    }
  }

  private void makeFolder() throws IOException {
    for (Path folder = lake; folder != null && !system.exists(folder); ) {
      made.addLast(folder);
      folder = folder.getParent();
    }
    if (LakePath.isLocal(lake)) {
      Files.createDirectories(local()); // says why where it cannot; Hadoop does not
    } else {
      system.mkdirs(lake);
    }
  }

  private java.nio.file.Path local() {
    return java.nio.file.Path.of(lake.toUri().getPath());
  }

  /**
   * Makes sure of the lake before something is released.
   *
   * @throws org.spendingreview.wording.CannotProceed with exit code 4 if another run has taken it,
   *     or its lock was deleted
   */
  public void requireHeld() {
    try {
      if (!hold.lasts()) {
        throw LakeErrors.lockLost(lake);
      }
    } catch (IOException e) {
      throw LakeErrors.notLocked(lake, e);
    }
  }

  /** Gives the lake back; the folder is gone if this run made it and wrote nothing into it. */
  @Override
  public void close() {
    try {
      hold.giveBack();
    } catch (IOException e) {
      // what was released is released; who comes next finds the lock of a run that is dead
    } finally {
      removeEmptyFolders();
    }
  }

  private void removeEmptyFolders() {
    try {
      for (Path folder : made) {
        if (system.exists(folder)) {
          if (system.listStatus(folder).length > 0) {
            return;
          }
          system.delete(folder, false);
        }
      }
    } catch (IOException e) {
      // an empty folder is no harm, and what went wrong before is what must be told
    }
  }
}
