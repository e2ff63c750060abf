package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/**
 * Where the generated extracts go. Paths lie below the folder of the extracts, their parts
 * separated by {@code /}. Files of different departments are written at the same time.
 */
public interface Extracts {
  /** Opens a file for writing; one of that name is replaced, folders are made. */
  OutputStream create(String path) throws IOException;

  /** Opens a file for reading. */
  InputStream open(String path) throws IOException;

  /** Gives a file another name; one of that name is replaced, folders are made. */
  void move(String from, String to) throws IOException;

  /** Removes a file, or a folder with all that is in it; there need not be one. */
  void delete(String path) throws IOException;

  /** The folder that a call names: one of this machine, or a Hadoop path with its scheme. */
  static Extracts in(String folder) throws IOException {
    String local = folder.replaceFirst("^file:(//(?=/))?", "");
    boolean hasScheme =
        local.matches("[A-Za-z][A-Za-z0-9+.-]+:.*"); // Windows has drives of a letter
    return hasScheme
        ? new HadoopExtracts(local, new Configuration())
        : new LocalExtracts(Path.of(local));
  }

  /** A folder of the local file system, made if it is not there. */
  static Extracts folder(Path folder) {
    return new LocalExtracts(folder);
  }
}
