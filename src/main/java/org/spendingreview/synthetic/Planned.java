package org.spendingreview.synthetic;

/**
 * Spending together with the initial budget it had.
 *
 * @param spending what is really spent
 * @param initialFen what the year's first budget grants for it, not negative
 */
record Planned(Spending spending, long initialFen) {}
