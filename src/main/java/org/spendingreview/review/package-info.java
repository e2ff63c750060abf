/**
 * From leaf totals to results: the figures, rates and checks, defined in {@code figures.csv},
 * {@code indicators.csv} and {@code checks.csv}, and the SQL files, run in order over named views.
 * It may import the ledger, sql and wording rooms. It must know no indicator by name, and neither
 * files nor Delta.
 */
package org.spendingreview.review;
