package org.spendingreview.claims.language;

import java.util.List;
import org.spendingreview.claims.ReportClaims;
import org.spendingreview.claims.document.Block;
import org.spendingreview.claims.document.Paragraph;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.claims.document.Table;

/** Finds the claims (所报数字) of a report: its figures and what it says about them. */
public final class ClaimFinder {
  private final ReportDocument document;
  private final int year;
  private final Sections sections = new Sections();
  private final ClaimSink sink;
  private final StatementFinder statements = new StatementFinder();
  private final Listings listings = new Listings();
  private String caption = "";

  private ClaimFinder(ReportDocument document, int year) {
    this.document = document;
    this.year = year;
    this.sink = new ClaimSink(document.text(), year);
  }

  /**
   * The claims of a report.
   *
   * @param year that the report is about; figures of the year before are told by it
   */
  public static ReportClaims of(ReportDocument document, int year) {
    return new ClaimFinder(document, year).find();
  }

  private ReportClaims find() {
    int block = 0;
    for (Block next : document.blocks()) {
      if (next instanceof Paragraph paragraph) {
        paragraph(paragraph, block++);
      } else if (next instanceof Table table) {
        sink.beginSentence();
        new TableReader(sink, titles(), caption, sections.path(), block).read(table);
        block += table.rows().size();
      }
    }
    return new ReportClaims(sink.claims(), sink.groups(), statements.found(), listings.counted());
  }

  private void paragraph(Paragraph paragraph, int block) {
    Compact compact = sink.compact(paragraph.start(), paragraph.end());
    int from = sections.enter(compact.text());
    new ParagraphReader(compact, sink, titles(), block, sections.path()).read(from);
    listings.read(compact, sink.claims(), block);
    statements.read(compact, sink, titles(), block, sections.path());
    caption = compact.text();
  }

  private List<Meaning> titles() {
    return sections.titles().stream()
        .map(title -> Meaning.of(title, "", "", year))
        .map(Meaning::asTitle)
        .toList();
  }
}
