package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Extracts in a folder that Hadoop reaches: a cluster's disks, a store, a shared folder. */
public final class HadoopExtracts implements Extracts {
  private final FileSystem system;
  private final Path folder;

  /**
   * A folder, which need not be there.
   *
   * @throws IOException if its file system cannot be reached
   */
  public HadoopExtracts(String folder, Configuration configuration) throws IOException {
    Path path = new Path(folder);
    FileSystem found = path.getFileSystem(configuration);
    this.folder = found.makeQualified(path);
    // Hadoop lays a file of checksums beside each local file; a delivery has none.
    this.system = found instanceof LocalFileSystem local ? local.getRawFileSystem() : found;
  }

  /** The folder with its scheme, by which other machines find it too. */
  public String folder() {
    return folder.toString();
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return system.create(at(path), true);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return system.open(at(path));
  }

  @Override
  public void move(String from, String to) throws IOException {
    system.mkdirs(at(to).getParent());
    system.delete(at(to), false); // not every file system replaces files
    if (!system.rename(at(from), at(to))) {
      throw new IOException("Cannot rename " + at(from) + " to " + at(to));
    }
  }

  @Override
  public void delete(String path) throws IOException {
    system.delete(at(path), true);
  }

  private Path at(String path) {
    return new Path(folder, path);
  }
}
