package org.spendingreview.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.Seekable;

/** One file under the scheme {@code memory}, whatever its name: what this thread put there. */
public final class MemoryFileSystem extends RawLocalFileSystem {
  private static final URI ROOT = URI.create("memory:///");
  private static final ThreadLocal<byte[]> CONTENT = new ThreadLocal<>();

  /** For Hadoop. */
  public MemoryFileSystem() {}

  /** A configuration that knows the scheme. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set("fs.memory.impl", MemoryFileSystem.class.getName());
    return configuration;
  }

  /** What the next file opened by this thread holds. */
  public static void put(byte[] content) {
    CONTENT.set(content);
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return ROOT.getScheme();
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) {
    return new FSDataInputStream(new Content(CONTENT.get()));
  }

  private static final class Content extends ByteArrayInputStream
      implements Seekable, PositionedReadable {
    Content(byte[] bytes) {
      super(bytes);
    }

    @Override
    public void seek(long position) {
      pos = Math.toIntExact(position);
    }

    @Override
    public long getPos() {
      return pos;
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }

    @Override
    public int read(long position, byte[] bytes, int from, int length) {
      throw new UnsupportedOperationException("files are read from the beginning");
    }

    @Override
    public void readFully(long position, byte[] bytes, int from, int length) throws IOException {
      throw new UnsupportedOperationException("files are read from the beginning");
    }

    @Override
    public void readFully(long position, byte[] bytes) throws IOException {
      throw new UnsupportedOperationException("files are read from the beginning");
    }
  }
}
