package org.spendingreview.report.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.check.Finding;
import org.spendingreview.claims.check.RubricCheck;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.wording.Wording;

/** What was found in a report as a Word document, for the letter that sends it back. */
public final class ReviewWord {
  /** How wide a page's lines are, in twentieths of a point. */
  private static final int LINE = 9000;

  /** Of the columns: kind, printed, recomputed, what was found. */
  private static final List<String> WIDTHS = List.of("15%", "14%", "14%", "57%");

  private final ReportReview review;
  private final Wording wording;

  private ReviewWord(ReportReview review, Wording wording) {
    this.review = review;
    this.wording = wording;
  }

  /** The document's bytes. */
  public static byte[] of(ReportReview review, Wording wording) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new ReviewWord(review, wording).write(document);
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(XWPFDocument document) {
    paragraph(
        document,
        18,
        true,
        wording.say(
            "claims.line_title",
            review.department().name(),
            review.department().code(),
            review.fiscalYear(),
            review.release()));
    plain(document, "file", review.document().name(), review.claims().claims().size());
    findings(document, "within", ReviewText.with(review.within(), Verdict.CONTRADICTS));
    findings(document, "ledger", ReviewText.with(review.ledger(), Verdict.CONTRADICTS));
    points(document);
    findings(document, "points_differ", ReviewText.with(review.points(), Verdict.CONTRADICTS));
    findings(document, "rounding", ReviewText.with(review.findings(), Verdict.ROUNDING));
  }

  private void findings(XWPFDocument document, String key, List<Finding> findings) {
    paragraph(document, 14, true, wording.say("claims.section_" + key, findings.size()));
    if (findings.isEmpty()) {
      return;
    }
    XWPFTable table = document.createTable(1, WIDTHS.size());
    table.setWidth("100%");
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (String width : WIDTHS) {
      long percent = Long.parseLong(width.replace("%", ""));
      grid.addNewGridCol().setW(BigInteger.valueOf(LINE * percent / 100));
    }
    XWPFTableRow head = table.getRow(0);
    List<String> columns = List.of("kind", "printed", "recomputed", "sentence");
    for (int i = 0; i < columns.size(); i++) {
      cell(head, i, wording.say("claims.column_" + columns.get(i)), true);
    }
    head.setRepeatHeader(true);
    for (Finding finding : findings) {
      XWPFTableRow row = table.createRow();
      cell(row, 0, wording.say("claims.kind_" + finding.kind()), false);
      cell(row, 1, finding.printed(), false);
      cell(row, 2, finding.recomputed(), false);
      cell(row, 3, finding.sentence().in(wording), false);
    }
  }

  private void points(XWPFDocument document) {
    RubricCheck rubric = review.rubric();
    paragraph(document, 14, true, wording.say("claims.section_points"));
    if (rubric.claimed() != null && rubric.byRule() != null) {
      plain(
          document,
          "points",
          rubric.claimed().quantity().print(),
          ReviewText.plain(rubric.byRule()),
          ReviewText.plain(rubric.claimed().quantity().value().subtract(rubric.byRule())));
    }
    for (RubricCheck.Indicator lost : rubric.indicators()) {
      paragraph(
          document,
          11,
          false,
          wording.side(lost.name())
              + wording.say("claims.colon")
              + wording.side(lost.explanation()));
    }
    if (!rubric.origins().isEmpty()) {
      paragraph(document, 11, false, ReviewText.origins(rubric, wording));
    }
  }

  private void plain(XWPFDocument document, String key, Object... arguments) {
    paragraph(document, 11, false, wording.say("claims.line_" + key, arguments));
  }

  private static void paragraph(XWPFDocument document, int size, boolean isBold, String text) {
    run(document.createParagraph(), size, isBold, text);
  }

  private static void cell(XWPFTableRow row, int column, String text, boolean isBold) {
    while (row.getTableCells().size() <= column) {
      row.addNewTableCell();
    }
    row.getCell(column).setWidth(WIDTHS.get(column));
    boolean isNumber = column == 1 || column == 2;
    row.getCell(column)
        .getParagraphs()
        .get(0)
        .setAlignment(isNumber ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
    run(row.getCell(column).getParagraphs().get(0), 10, isBold, text);
  }

  private static void run(XWPFParagraph paragraph, int size, boolean isBold, String text) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setBold(isBold);
    run.setText(DisplayWidth.safe(text));
    CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia("宋体");
  }
}
