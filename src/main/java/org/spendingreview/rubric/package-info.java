/**
 * Reads a rubric (评分标准), the file that says how rates become points, into the rows that the scoring
 * SQL joins. It may import {@code ledger}, {@code sql}, {@code yaml} and {@code wording}. It must
 * not import any other room, compute a score or know an indicator by name.
 */
package org.spendingreview.rubric;
