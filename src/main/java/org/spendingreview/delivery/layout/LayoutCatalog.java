package org.spendingreview.delivery.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.wording.CannotProceed;

/**
 * Finds layouts by name: in the city's own folder first, then among those that ship with the
 * program. A layout is one YAML file, {@code NAME.yaml}, and is read once.
 */
public final class LayoutCatalog {
  private final Path folder;
  private final Configuration configuration;
  private final Map<String, Layout> layouts = new HashMap<>();

  /**
   * A catalogue.
   *
   * @param folder of the city's own layouts, or null where it has none
   */
  public LayoutCatalog(Path folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /**
   * The layout of that name.
   *
   * @throws CannotProceed where there is none, or naming everything wrong with it
   */
  public Layout named(String name) {
    return layouts.computeIfAbsent(name, this::read);
  }

  /** Whether files can be read in an encoding of that name. */
  public static boolean isEncoding(String name) {
    return FormReader.isEncoding(name);
  }

  private Layout read(String name) {
    if (!name.matches("[\\p{L}\\p{N}_-]+")) {
      throw unknown(name);
    }
    String file = name + ".yaml";
    try (InputStream stream = open(file)) {
      if (stream == null) {
        throw unknown(name);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return LayoutReader.read(name, file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the layout " + file, e);
    }
  }

  private CannotProceed unknown(String name) {
    return folder == null
        ? CannotProceed.wrongCall("delivery.layoutNotShipped", name)
        : CannotProceed.wrongCall("delivery.layoutUnknown", name, folder);
  }

  private InputStream open(String file) throws IOException {
    if (folder != null) {
      FileSystem system = folder.getFileSystem(configuration);
      Path path = new Path(folder, file);
      if (system.exists(path)) {
        FSDataInputStream stream = system.open(path);
        return stream;
      }
    }
    return getClass().getClassLoader().getResourceAsStream("layouts/" + file);
  }
}
