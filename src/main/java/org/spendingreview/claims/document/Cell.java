package org.spendingreview.claims.document;

/**
 * A cell of a table; an empty one has no characters.
 *
 * @param start where its text begins in {@link ReportDocument#text}
 * @param end where it ends
 * @param column the column of the table's grid that it begins in, from 0; a cell merged over two
 *     columns takes two
 */
public record Cell(int start, int end, int column) {}
