package org.spendingreview.synthetic;

/**
 * Part of a spending, and in how many payments it is paid.
 *
 * @param spending the sum to be paid
 * @param payments how many, at least one
 */
record Instalments(Spending spending, int payments) {}
