package org.spendingreview.synthetic;

import java.io.Serializable;

/**
 * What a stage of the budget grants for a purpose.
 *
 * @param purpose what for
 * @param stage INITIAL, ADJUSTMENT, CARRIED_IN or CARRIED_OUT
 * @param fen the amount; only an adjustment may be negative
 * @param description free text, or an empty text for the usual one
 */
record BudgetLine(Purpose purpose, String stage, long fen, String description)
    implements Serializable {
  static final String INITIAL = "INITIAL";
  static final String ADJUSTMENT = "ADJUSTMENT";
  static final String CARRIED_IN = "CARRIED_IN";
  static final String CARRIED_OUT = "CARRIED_OUT";
}
