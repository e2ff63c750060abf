package org.spendingreview.cli;

/** How {@code review-report} tells what it found. */
enum ReviewFormat {
  /** For the terminal. */
  TABLE,
  /** A page in one file. */
  HTML,
  /** For programs. */
  JSON,
  /** A Word document. */
  DOCX
}
