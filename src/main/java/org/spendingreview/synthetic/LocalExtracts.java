package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Extracts in a folder of this machine, written without Hadoop. */
record LocalExtracts(Path folder) implements Extracts {
  @Override
  public OutputStream create(String path) throws IOException {
    return Files.newOutputStream(made(path));
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(folder.resolve(path));
  }

  @Override
  public void move(String from, String to) throws IOException {
    Files.move(folder.resolve(from), made(to), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String path) throws IOException {
    Path whole = folder.resolve(path);
    if (!Files.exists(whole)) {
      return;
    }
    try (Stream<Path> found = Files.walk(whole)) {
      List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path one : innermostFirst) {
        Files.delete(one);
      }
    }
  }

  private Path made(String path) throws IOException {
    Files.createDirectories(folder); // so that a file of that name is told the same each time
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }
}
