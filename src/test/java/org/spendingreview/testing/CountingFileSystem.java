package org.spendingreview.testing;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;

/**
 * The local files under the scheme {@code count}, with a count of how often each was opened and how
 * many bytes were taken from it, skipped ones included.
 */
public final class CountingFileSystem extends LocalFilesAs {
  private static final Map<String, Reading> READINGS = new ConcurrentHashMap<>();

  /** For Hadoop. */
  public CountingFileSystem() {}

  @Override
  public String getScheme() {
    return "count";
  }

  /**
   * What was read of a file.
   *
   * @param opened how often
   * @param bytes in all
   */
  public record Reading(int opened, long bytes) {
    private Reading plus(Reading more) {
      return new Reading(opened + more.opened, bytes + more.bytes);
    }
  }

  /** Makes the scheme known. */
  public static void register(Configuration configuration) {
    configuration.set("fs.count.impl", CountingFileSystem.class.getName());
  }

  /** Begins anew. */
  public static void reset() {
    READINGS.clear();
  }

  /** What was read, by the file's path from the root. */
  public static Map<String, Reading> readings() {
    return new TreeMap<>(READINGS);
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    FSDataInputStream stream = super.open(path, bufferSize);
    String name = path.toUri().getPath();
    READINGS.merge(name, new Reading(1, 0), Reading::plus);
    return new FSDataInputStream(new CountingStream(stream, name));
  }

  /** Counts what is taken from a stream. */
  private static final class CountingStream extends FSInputStream {
    private final FSDataInputStream stream;
    private final String name;

    CountingStream(FSDataInputStream stream, String name) {
      this.stream = stream;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int value = stream.read();
      counted(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = stream.read(bytes, from, length);
      counted(Math.max(0, count));
      return count;
    }

    @Override
    public long skip(long length) throws IOException {
      long count = stream.skip(length);
      counted(count);
      return count;
    }

    @Override
    public void seek(long position) throws IOException {
      stream.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public boolean seekToNewSource(long position) throws IOException {
      return stream.seekToNewSource(position);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }

    private void counted(long bytes) {
      READINGS.merge(name, new Reading(0, bytes), Reading::plus);
    }
  }
}
