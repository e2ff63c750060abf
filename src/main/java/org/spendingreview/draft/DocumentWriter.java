package org.spendingreview.draft;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Writes blocks into a Word document, in the styles of its template. */
final class DocumentWriter {
  /** What separates a table from the text below it, in twentieths of a point. */
  private static final int BELOW_TABLE = 160;

  private static final String SIGNATURE = "sign";

  private final XWPFDocument document;
  private final Styles styles;
  private boolean isBelowTable;

  DocumentWriter(XWPFDocument document, Styles styles) {
    this.document = document;
    this.styles = styles;
  }

  /** Writes them at the end of the document. */
  void write(List<Block> blocks) throws IOException, InvalidFormatException {
    for (Block block : blocks) {
      boolean isTable = block instanceof Block.Table;
      if (block instanceof Block.Paragraph paragraph) {
        write(paragraph);
      } else if (block instanceof Block.Table table) {
        new TableWriter(this, styles).write(table, document);
      } else if (block instanceof Block.Chart chart) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(styles.id("chart"));
        new ChartWriter(document, styles.chineseFont("chart")).write(chart, paragraph.createRun());
      }
      isBelowTable = isTable;
    }
  }

  private void write(Block.Paragraph block) {
    if (block.style().equals(SIGNATURE)) {
      document.getLastParagraph().setKeepNext(true); // no signature on a page of its own
    }
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(styles.id(block.style()));
    if (isBelowTable) {
      paragraph.setSpacingBefore(BELOW_TABLE);
    }
    if (!block.lead().isEmpty()) {
      run(paragraph, block.lead(), "lead");
    }
    write(block.text(), paragraph);
  }

  /** Writes a text, its places in their own style and in brackets. */
  void write(List<Piece> text, XWPFParagraph paragraph) {
    for (Piece piece : text) {
      if (piece.isPlace()) {
        run(paragraph, "【" + piece.text() + "】", "place");
      } else {
        run(paragraph, piece.text());
      }
    }
  }

  /** Writes letters in the paragraph's style. */
  void run(XWPFParagraph paragraph, String text) {
    write(text, paragraph.createRun());
  }

  /** Writes letters in the style that a word stands for. */
  void run(XWPFParagraph paragraph, String text, String word) {
    XWPFRun run = paragraph.createRun();
    run.setStyle(styles.id(word));
    write(text, run);
  }

  /** Quotation marks and dashes are Chinese ones, as wide as a character. */
  private static void write(String text, XWPFRun run) {
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    properties.addNewRFonts().setHint(STHint.EAST_ASIA);
    run.setText(text);
  }
}
