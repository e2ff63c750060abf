package org.spendingreview.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lock file of a file system that many machines share: whoever creates it holds the lake, and
 * writes it again every few seconds. One that was not written for a minute, by the clock of the
 * file system, is a dead run's and is taken over. Where creating a file is not atomic, as on most
 * object stores, this keeps people from waiting in vain, and the commit of the release decides.
 */
final class BeatingHold implements Hold {
  private static final int TRIES = 10;
  private static final int LONGEST_TEXT = 4096;

  private final FileSystem system;
  private final Path file;
  private final LockHolder me;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread heart;

  /**
   * How often a lock is written.
   *
   * @param every the time between
   * @param patience after how long without it a run is taken for dead
   */
  record Beat(Duration every, Duration patience) {
    /** Six may be lost, as when a machine is busy or stops to collect its memory. */
    static final Beat USUAL = new Beat(Duration.ofSeconds(10), Duration.ofSeconds(60));
  }

  private BeatingHold(FileSystem system, Path file, LockHolder me, Beat beat) {
    this.system = system;
    this.file = file;
    this.me = me;
    this.heart = new Thread(() -> beat(beat.every()), "lake-lock");
    heart.setDaemon(true);
  }

  /**
   * Takes the lock.
   *
   * @param lake an existing folder
   * @throws org.spendingreview.wording.CannotProceed if another run holds it
   */
  static BeatingHold take(FileSystem system, Path lake, String name, LockHolder me, Beat beat)
      throws IOException {
    BeatingHold hold = new BeatingHold(system, new Path(lake, name), me, beat);
    for (int i = 1; i <= TRIES; i++) {
      try {
        if (hold.created(hold.file) || hold.takenOver(beat)) {
          hold.heart.start();
          return hold;
        }
        break;
      } catch (FileNotFoundException e) {
        // given back in the meantime: it can be created now
      } catch (IOException e) { // perhaps of a file that stood in the way and is gone by now
        if (i == TRIES) {
          throw e;
        }
      }
    }
    throw LakeErrors.held(lake, hold.holder(hold.file));
  }

  private boolean created(Path path) throws IOException {
    OutputStream stream;
    try {
      stream = system.create(path, false);
    } catch (IOException e) { // each system has an exception of its own for a file that is there
      if (system.exists(path)) {
        return false;
      }
      throw e;
    }
    try {
      write(stream);
    } catch (IOException e) { // a full disk must not leave a lock that holds the next run off
      system.delete(path, false);
      throw e;
    }
    return holder(path).run().equals(me.run());
  }

  /**
   * Puts this run's lock in the place of a dead one's. Of several that find it dead, one at a time
   * may look again and do so, the one that created a second file; were that one killed, it grows
   * old as well.
   */
  private boolean takenOver(Beat beat) throws IOException {
    Path turn = beside("taken");
    if (!isDead(file, beat) || (!created(turn) && !isDead(turn, beat))) {
      return false;
    }
    try {
      if (!isDead(file, beat)) {
        return false;
      }
      system.delete(file, false); // it may be another user's, which one must not write
      return created(file);
    } finally {
      system.delete(turn, false);
    }
  }

  /** Both times are the file system's: this machine's clock may go wrong. */
  private boolean isDead(Path path, Beat beat) throws IOException {
    Path probe = beside(me.run());
    try {
      long written = system.getFileStatus(path).getModificationTime();
      write(system.create(probe, true));
      long now = system.getFileStatus(probe).getModificationTime();
      return now - written > beat.patience().toMillis();
    } finally {
      system.delete(probe, false);
    }
  }

  private Path beside(String what) {
    return new Path(file.getParent(), file.getName() + "-" + what);
  }

  private LockHolder holder(Path path) throws IOException {
    try (InputStream stream = system.open(path)) {
      return LockHolder.of(new String(stream.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return LockHolder.of("");
    }
  }

  private void write(OutputStream stream) throws IOException {
    try (stream) {
      stream.write(me.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes the file again and again, which is what sets its time by the file system's clock. */
  private void beat(Duration every) {
    try {
      while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        beat();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void beat() {
    try {
      if (lasts()) {
        write(system.create(file, true));
      }
    } catch (IOException e) {
      // the next one may come through; if none does, another run may take the lake, and this one
      // sees it before it releases
    }
  }

  /** A file that says nothing is one that a beat could not fill, as on a full disk. */
  @Override
  public synchronized boolean lasts() throws IOException {
    String run = holder(file).run();
    return run.equals(me.run()) || (run.equals(LockHolder.UNKNOWN) && system.exists(file));
  }

  @Override
  public void giveBack() throws IOException {
    ended.countDown();
    try {
      heart.join(TimeUnit.MINUTES.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (lasts()) {
      system.delete(file, false);
    }
  }
}
