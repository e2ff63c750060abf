package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the generated extracts go. Files of different departments are written at the same time. */
@FunctionalInterface
public interface Extracts {
  /**
   * Opens a file for writing; one of that name is replaced.
   *
   * @param path below the folder of the extracts, its parts separated by {@code /}
   * @throws IOException if it cannot be opened
   */
  OutputStream create(String path) throws IOException;

  /** A folder of the local file system, made if it is not there. */
  static Extracts folder(Path folder) {
    return path -> {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    };
  }
}
