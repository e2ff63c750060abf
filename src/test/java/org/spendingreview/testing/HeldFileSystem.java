package org.spendingreview.testing;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Files held in memory under the scheme {@code held}, for tests that read a great many. */
public final class HeldFileSystem extends LocalFilesAs {
  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

  /** For Hadoop. */
  public HeldFileSystem() {}

  @Override
  public String getScheme() {
    return "held";
  }

  /** A configuration that knows the scheme. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set("fs.held.impl", HeldFileSystem.class.getName());
    return configuration;
  }

  /** Holds a file and tells its location. */
  public static String hold(String name, byte[] bytes) {
    FILES.put("/" + name, bytes.clone());
    return "held:///" + name;
  }

  /** The bytes of a file that is held. */
  public static byte[] bytes(String location) {
    return FILES.get(URI.create(location).getPath()).clone();
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    byte[] bytes = FILES.get(path.toUri().getPath());
    if (bytes == null) {
      throw new FileNotFoundException(path.toString());
    }
    return new FSDataInputStream(new Held(bytes));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    byte[] bytes = FILES.get(path.toUri().getPath());
    if (bytes == null) {
      throw new FileNotFoundException(path.toString());
    }
    return new FileStatus(bytes.length, false, 1, bytes.length, 0, path);
  }

  /** A file read from its first byte on. */
  private static final class Held extends FSInputStream {
    private final ByteArrayInputStream bytes;
    private final int length;

    Held(byte[] bytes) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.length = bytes.length;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int from, int most) {
      return bytes.read(target, from, most);
    }

    @Override
    public void seek(long position) {
      bytes.reset();
      bytes.skip(position);
    }

    @Override
    public long getPos() {
      return (long) length - bytes.available();
    }

    @Override
    public boolean seekToNewSource(long position) {
      return false;
    }
  }
}
