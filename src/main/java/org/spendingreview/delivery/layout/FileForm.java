package org.spendingreview.delivery.layout;

import java.io.Serializable;

/**
 * How a file is written.
 *
 * @param encoding of its bytes unless the manifest says otherwise
 * @param cells how a record is split into cells
 * @param skipLines physical lines before the header, or before the first row
 * @param header whether a record names the columns
 * @param width the cells of a row where there is no header; 0 where the header tells
 * @param trailingDelimiter whether a row or the header may end with a delimiter too many
 * @param trim whether blanks around a cell are filling and no text
 */
public record FileForm(
    String encoding,
    Cells cells,
    int skipLines,
    boolean header,
    int width,
    boolean trailingDelimiter,
    boolean trim)
    implements Serializable {

  /**
   * How a record is split into cells.
   *
   * @param delimiter between cells
   * @param quote around cells, or {@link #NO_QUOTE}
   * @param excelText whether a cell may be written {@code ="30101"}, as a spreadsheet keeps codes
   */
  public record Cells(char delimiter, int quote, boolean excelText) implements Serializable {
    /** Stands for no quote at all: quotes are then text. */
    public static final int NO_QUOTE = -2;

    /** Commas and doubled quotes, as RFC 4180 has them. */
    public static final Cells STANDARD = new Cells(',', '"', false);
  }
}
