package org.spendingreview.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.spendingreview.testing.SampleLake;

/** A draft of a department of the sample, as Word would open it. */
final class DraftedReport {
  private final byte[] bytes;
  private final XWPFDocument document;
  private final List<String> places;

  private DraftedReport(byte[] bytes, List<String> places) throws IOException {
    this.bytes = bytes;
    this.document = new XWPFDocument(new ByteArrayInputStream(bytes));
    this.places = places;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  XWPFDocument document() {
    return document;
  }

  List<String> places() {
    return places;
  }

  /** Drafts the report of 2021. */
  static DraftedReport of(String department) {
    Draft draft = Draft.of(SampleLake.release(), 2021, department);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      draft.write(WordTemplate.shipped(), out);
      return new DraftedReport(out.toByteArray(), draft.places());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paragraphs outside of tables, a line each. */
  String text() {
    return String.join(
        "\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList());
  }

  /** One of the seven parts. */
  String part(String heading, String next) {
    String text = text();
    return text.substring(text.indexOf("\n" + heading), text.indexOf("\n" + next));
  }

  /** Every paragraph, those in tables too. */
  Stream<XWPFParagraph> paragraphs() {
    return Stream.concat(
        document.getParagraphs().stream(),
        document.getTables().stream()
            .flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream()));
  }
}
