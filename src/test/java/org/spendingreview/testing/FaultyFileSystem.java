package org.spendingreview.testing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local files under the scheme {@code faulty}, on a disk that becomes full or read-only when a
 * test says so: a small disk of one's own, and a folder that not even root may write, need rights
 * that tests do not have.
 */
public final class FaultyFileSystem extends LocalFilesAs {
  private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);
  private static volatile boolean readOnly;

  /** For Hadoop. */
  public FaultyFileSystem() {}

  @Override
  public String getScheme() {
    return "faulty";
  }

  /** Makes the scheme known, and Delta write its log there as it does on a local disk. */
  public static void register(Configuration configuration) {
    configuration.set("fs.faulty.impl", FaultyFileSystem.class.getName());
    configuration.set("io.delta.kernel.logStore.faulty.impl", "io.delta.storage.LocalLogStore");
  }

  /** Leaves room for so many bytes more. */
  public static void room(long bytes) {
    ROOM.set(bytes);
  }

  /** Lets nothing be written. */
  public static void readOnly() {
    readOnly = true;
  }

  /** Makes the disk a good one again. */
  public static void mend() {
    ROOM.set(Long.MAX_VALUE);
    readOnly = false;
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int bufferSize, short copies, long blockSize, Progressable told)
      throws IOException {
    requireWritable(path);
    return bounded(super.create(path, overwrite, bufferSize, copies, blockSize, told));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short copies,
      long blockSize,
      Progressable told)
      throws IOException {
    requireWritable(path);
    return bounded(super.create(path, permission, overwrite, bufferSize, copies, blockSize, told));
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    if (!exists(path)) {
      requireWritable(path);
    }
    return super.mkdirs(path);
  }

  private static void requireWritable(Path path) throws IOException {
    if (readOnly) {
      throw new IOException(path.toUri().getPath() + " (Read-only file system)");
    }
  }

  private static FSDataOutputStream bounded(OutputStream stream) throws IOException {
    return new FSDataOutputStream(new Bounded(stream), null);
  }

  /** Writes as long as there is room. */
  private static final class Bounded extends FilterOutputStream {
    Bounded(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (ROOM.addAndGet(-length) < 0) {
        throw new IOException("No space left on device");
      }
      out.write(bytes, from, length);
    }
  }
}
