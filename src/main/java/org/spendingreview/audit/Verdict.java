package org.spendingreview.audit;

/** Whether what was added up once more is what was released. */
public enum Verdict {
  /** To the last fen. */
  TIES,
  /** It is not: the lake contradicts itself. */
  DIFFERS,
  /** The lines were not kept in the lake; they stand in the delivered files. */
  LINES_NOT_KEPT,
  /** Nothing was released to compare with: the ledger, or the whole year, was not delivered. */
  NOT_RELEASED
}
