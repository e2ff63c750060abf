package org.spendingreview.testing;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.Progressable;

/**
 * The local files under the scheme {@code shared}: a file system that many machines share, for all
 * the program knows, with atomic creation and a clock of its own.
 */
public final class SharedFileSystem extends LocalFilesAs {
  /** For Hadoop. */
  public SharedFileSystem() {}

  @Override
  public String getScheme() {
    return "shared";
  }

  /** A configuration that knows the scheme. */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set("fs.shared.impl", SharedFileSystem.class.getName());
    return configuration;
  }

  /** Hadoop's own looks whether there is a file, and then makes it: two may do so at once. */
  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int bufferSize, short copies, long blockSize, Progressable told)
      throws IOException {
    if (!overwrite) {
      Files.createFile(pathToFile(path).toPath());
    }
    return super.create(path, true, bufferSize, copies, blockSize, told);
  }
}
