package org.spendingreview.claims.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.spendingreview.wording.CannotProceed;

/**
 * Reads a Word document ({@code .docx}): the body, then its footnotes and endnotes. What tracked
 * changes have inserted counts, what they have deleted or Word hides does not.
 */
final class WordReport {
  private WordReport() {}

  static TextBlocks read(ReportFile file) {
    try (WordPackage parts = WordPackage.open(file)) {
      WordStyles styles = parts.part("styles", WordStyles::read).orElseGet(WordStyles::new);
      WordLists lists = parts.part("numbering", WordLists::read).orElseGet(WordLists::new);
      WordNumbers numbers = new WordNumbers(lists, styles);
      List<Draft> drafts =
          new ArrayList<>(
              parts.document(xml -> body(file, xml, new WordFlow(xml, styles, numbers))));
      for (String notes : List.of("footnotes", "endnotes")) {
        parts
            .part(notes, xml -> new WordFlow(xml, styles, numbers).notes())
            .ifPresent(drafts::addAll);
      }
      return TextBlocks.of(drafts);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw told(file, e); // the libraries throw what they like at files made to harm them
    }
  }

  /** A workbook is packed in the same way. */
  private static List<Draft> body(ReportFile file, WordXml xml, WordFlow flow)
      throws XMLStreamException {
    if (!xml.name().equals("document")) {
      throw DocumentErrors.notWord(file.path());
    }
    return flow.content();
  }

  private static CannotProceed told(ReportFile file, Exception cause) {
    CannotProceed known = CannotProceed.in(cause);
    if (known != null) {
      return known;
    }
    return String.valueOf(cause.getMessage()).contains("Zip bomb")
        ? DocumentErrors.unpacksTooLarge(file.path())
        : DocumentErrors.damaged(file.path(), cause);
  }
}
