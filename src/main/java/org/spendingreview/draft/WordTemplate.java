package org.spendingreview.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word document that gives a draft its styles, page, header and footer; what is written in it is
 * left out. So a draft may itself be the template of others.
 */
public final class WordTemplate {
  private static final String SHIPPED = "draft/template.docx";

  private final String name;
  private final byte[] bytes;

  private WordTemplate(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The template that ships with the program. */
  public static WordTemplate shipped() {
    try (InputStream stream = WordTemplate.class.getClassLoader().getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + SHIPPED);
      }
      return new WordTemplate(SHIPPED, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + SHIPPED, e);
    }
  }

  /**
   * A city's own template.
   *
   * @param file any Hadoop path
   * @throws org.spendingreview.wording.CannotProceed if it cannot be read, is no Word document, or
   *     lacks styles; the message names all that are missing
   */
  public static WordTemplate of(String file, Configuration configuration) {
    WordTemplate template = new WordTemplate(file, read(file, configuration));
    try (XWPFDocument document = template.open()) {
      Styles.in(document, file);
    } catch (IOException e) {
      throw DraftErrors.templateUnreadable(file, e);
    }
    return template;
  }

  private static byte[] read(String file, Configuration configuration) {
    try {
      Path path = new Path(file);
      try (InputStream stream = path.getFileSystem(configuration).open(path)) {
        return stream.readAllBytes();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw DraftErrors.templateUnreadable(file, e);
    }
  }

  /** What messages call it. */
  String name() {
    return name;
  }

  /** A new document with nothing written in it. */
  XWPFDocument open() {
    XWPFDocument document;
    try {
      document = new XWPFDocument(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) { // POI has no common type for what is no document
      throw DraftErrors.notWord(name);
    }
    for (int left = document.getBodyElements().size(); left > 0; left--) {
      document.removeBodyElement(left - 1);
    }
    return document;
  }
}
