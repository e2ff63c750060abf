package org.spendingreview.draft;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes a table: as wide as the text, heads repeated on every page, no row torn apart. */
final class TableWriter {
  /** Between A4's usual margins, in twentieths of a point. */
  private static final int USUAL_WIDTH = 8844;

  /** A table of so many rows is not parted by the end of a page. */
  private static final int TOGETHER = 8;

  private final DocumentWriter texts;
  private final Styles styles;

  TableWriter(DocumentWriter texts, Styles styles) {
    this.texts = texts;
    this.styles = styles;
  }

  void write(Block.Table block, XWPFDocument document) {
    List<Block.Column> columns = block.columns();
    XWPFTable table = document.createTable(1 + block.rows().size(), columns.size());
    int width = textWidth(document);
    layOut(table, columns, width);
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    for (int column = 0; column < columns.size(); column++) {
      XWPFParagraph head = paragraph(heads, column, "head");
      texts.run(head, columns.get(column).head());
    }
    for (int index = 0; index < block.rows().size(); index++) {
      fill(table.getRow(index + 1), block.rows().get(index), columns);
    }
    if (block.rows().size() <= TOGETHER) {
      keepTogether(table);
    }
    for (XWPFTableRow row : table.getRows()) {
      row.setCantSplitRow(true);
      for (int column = 0; column < columns.size(); column++) {
        row.getCell(column).setWidth(String.valueOf(part(columns.get(column), width)));
        row.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      }
    }
  }

  private static void keepTogether(XWPFTable table) {
    for (XWPFTableRow row : table.getRows().subList(0, table.getNumberOfRows() - 1)) {
      row.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true));
    }
  }

  private void layOut(XWPFTable table, List<Block.Column> columns, int width) {
    CTTbl xml = table.getCTTbl();
    xml.getTblPr().unsetTblBorders(); // those of the style
    table.setStyleID(styles.id("table"));
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(String.valueOf(width));
    xml.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    xml.getTblPr().addNewTblLook().setFirstRow(true); // the style's heads
    CTTblGrid grid = xml.getTblGrid() == null ? xml.addNewTblGrid() : xml.getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(part(column, width))));
  }

  private static long part(Block.Column column, int width) {
    return (long) width * column.width() / 100;
  }

  private void fill(XWPFTableRow row, Block.Row block, List<Block.Column> columns) {
    for (int column = 0; column < columns.size(); column++) {
      String style = columns.get(column).isNumber() ? "number" : "text";
      XWPFParagraph cell = paragraph(row, column, style);
      List<Piece> text = block.cells().get(column);
      if (block.isTotal()) {
        text.forEach(piece -> texts.run(cell, piece.text(), "lead"));
      } else {
        texts.write(text, cell);
      }
    }
  }

  private XWPFParagraph paragraph(XWPFTableRow row, int column, String style) {
    XWPFParagraph paragraph = row.getCell(column).getParagraphs().get(0);
    paragraph.setStyle(styles.id(style));
    return paragraph;
  }

  /** The width between the margins of the template's page. */
  private static int textWidth(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().getSectPr();
    if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
      return USUAL_WIDTH;
    }
    CTPageSz page = section.getPgSz();
    CTPageMar margins = section.getPgMar();
    int width = number(page.getW()) - number(margins.getLeft()) - number(margins.getRight());
    return width > 0 ? width : USUAL_WIDTH;
  }

  private static int number(Object twips) {
    return twips instanceof BigInteger integer ? integer.intValue() : USUAL_WIDTH * 2;
  }
}
