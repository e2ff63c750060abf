package org.spendingreview.report.workbook;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Begins workbooks. */
public final class Books {
  private Books() {}

  /** A workbook that is written to a stream as its sheets are; the stream stays open. */
  public static Workbook begin(OutputStream out) {
    Workbook workbook = new Workbook(out, "SpendingReview", "1.0");
    workbook.setGlobalDefaultFont(Styles.FONT, Styles.FONT_SIZE);
    return workbook;
  }
}
