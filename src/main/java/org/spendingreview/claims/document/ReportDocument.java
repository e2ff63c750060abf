package org.spendingreview.claims.document;

import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.wording.CannotProceed;

/**
 * A report read whole, in the order in which it is read by people.
 *
 * @param name of its file
 * @param text of all of it, lines ended by {@code \n}; of a text file the file itself
 * @param blocks where its paragraphs and tables lie in the text, in order
 */
public record ReportDocument(String name, String text, List<Block> blocks) {
  private static final String READABLE = "docx|txt|md|html|htm";

  /**
   * Reads a report: {@code .docx}, {@code .txt}, {@code .md}, {@code .html} or {@code .htm}.
   *
   * @param path of any file system that Hadoop knows
   * @throws CannotProceed where the file is missing, too large, of another format, encrypted,
   *     damaged, of unknown encoding or without text
   */
  public static ReportDocument read(String path, Configuration configuration) {
    ReportFile file = ReportFile.read(path, configuration);
    TextBlocks read =
        switch (file.extension()) {
          case "docx" -> WordReport.read(file);
          case "html", "htm" -> HtmlReport.read(file);
          case "md" -> PlainReport.markdown(file);
          default -> PlainReport.text(file);
        };
    if (read.blocks().isEmpty()) {
      throw DocumentErrors.noText(file.path());
    }
    return new ReportDocument(file.name(), read.text(), List.copyOf(read.blocks()));
  }

  /**
   * Whether a file's name is that of a report that can be read; the lock files that Word lays
   * beside open documents and hidden files are none.
   */
  public static boolean isReadable(String fileName) {
    return !fileName.startsWith("~$")
        && !fileName.startsWith(".")
        && extension(fileName).matches(READABLE);
  }

  /** What follows the last point of a name, in small letters; empty where there is none. */
  static String extension(String fileName) {
    int point = fileName.lastIndexOf('.');
    return point < 0 ? "" : fileName.substring(point + 1).toLowerCase(Locale.ROOT);
  }
}
