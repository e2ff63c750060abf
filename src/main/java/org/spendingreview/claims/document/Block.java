package org.spendingreview.claims.document;

/** A piece of a report: the characters from start up to, not including, end of its text. */
public sealed interface Block permits Paragraph, Table {
  /** Where it begins in {@link ReportDocument#text}. */
  int start();

  /** Where it ends. */
  int end();
}
