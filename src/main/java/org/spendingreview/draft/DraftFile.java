package org.spendingreview.draft;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Where a draft is written. A file in which people may have written is never written over. */
public final class DraftFile {
  private final String file;
  private final Configuration configuration;

  /** A file of any Hadoop path, which need not exist yet. */
  public DraftFile(String file, Configuration configuration) {
    this.file = file;
    this.configuration = configuration;
  }

  /**
   * Writes a draft, in place of an earlier one that nobody has saved since.
   *
   * @throws org.spendingreview.wording.CannotProceed if it cannot be written, or another file lies
   *     there
   */
  public void write(Draft draft, WordTemplate template) {
    try {
      Path path = new Path(file);
      FileSystem system = system(path);
      if (!free(path, system)) {
        throw DraftErrors.taken(file);
      }
      try (OutputStream out = system.create(path, true)) {
        draft.write(template, out);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw DraftErrors.notWritten(file, e);
    }
  }

  /** Office programs write their own name into a document when they save it. */
  private static boolean free(Path path, FileSystem system) throws IOException {
    if (system.exists(path) && system.getFileStatus(path).isDirectory()) {
      return false;
    }
    try (InputStream stream = system.open(path);
        XWPFDocument document = new XWPFDocument(stream)) {
      return Draft.APPLICATION.equals(
          document.getProperties().getExtendedProperties().getApplication());
    } catch (FileNotFoundException e) {
      return true;
    } catch (RuntimeException e) { // POI has no common type for what is no document
      return false;
    }
  }

  /** People get this file: without the hidden checksum beside every file of a local disk. */
  private FileSystem system(Path path) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }
}
