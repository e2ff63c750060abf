package org.spendingreview.delivery.layout;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;

/** Reads how a file is written. */
final class FormReader {
  private static final int MAX_LINES = 1000;
  private static final int MAX_WIDTH = 10_000;

  private final Fields file;

  FormReader(Fields file) {
    this.file = file;
  }

  /** Whether the file has a header: so unless told otherwise, and not where columns are listed. */
  boolean hasHeader() {
    boolean listed = file.item("columns").filter(Item::isList).isPresent();
    if (!file.has("header")) {
      return !listed;
    }
    boolean header = file.flag("header");
    if (header && listed) {
      file.problem("header", "layoutHeaderAndList");
    }
    return header && !listed;
  }

  boolean trim() {
    return file.flag("trim");
  }

  boolean excelText() {
    return file.flag("excel_text");
  }

  /**
   * The form of the file.
   *
   * @param listed how many columns the layout lists by position; 0 where it does not
   */
  FileForm form(int listed) {
    String encoding = file.has("encoding") ? file.text("encoding").orElse("UTF-8") : "UTF-8";
    if (!isEncoding(encoding)) {
      file.problem("encoding", "layoutEncoding", encoding);
    }
    char delimiter = file.has("delimiter") ? character("delimiter").orElse(',') : ',';
    int quote = '"';
    if (file.item("quote").flatMap(Item::text).filter("none"::equals).isPresent()) {
      quote = FileForm.Cells.NO_QUOTE;
    } else if (file.has("quote")) {
      quote = character("quote").orElse('"');
    }
    if (quote == delimiter) {
      file.problem(
          file.has("quote") ? "quote" : "delimiter", "layoutSameMark", "delimiter", "quote");
    }
    int width = file.whole("width", 1, MAX_WIDTH).orElse(listed);
    if (listed > 0 && width != listed) {
      file.problem("width", "layoutWidthDiffers", width, listed);
    }
    boolean header = file.has("header") ? hasHeaderQuietly(listed) : listed == 0;
    if (header && file.has("width")) {
      file.problem("width", "layoutWidthOfHeader");
    }
    return new FileForm(
        encoding,
        new FileForm.Cells(delimiter, quote, excelText()),
        file.whole("skip_lines", 0, MAX_LINES).orElse(0),
        header,
        width,
        file.flag("trailing_delimiter"),
        trim());
  }

  private boolean hasHeaderQuietly(int listed) {
    return listed == 0
        && file.item("header").flatMap(Item::text).filter("true"::equals).isPresent();
  }

  /** A key's one character; {@code tab} names the one that cannot be seen. */
  private Optional<Character> character(String key) {
    Optional<String> text = file.item(key).flatMap(Item::text);
    if (text.filter("tab"::equals).isPresent()) {
      return Optional.of('\t');
    }
    if (text.isPresent() && (text.get().length() != 1 || "\r\n".contains(text.get()))) {
      file.problem(key, "layoutCharacter", key, text.get());
      return Optional.empty();
    }
    return text.map(t -> t.charAt(0));
  }

  /** Whether this Java reads an encoding. */
  static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
