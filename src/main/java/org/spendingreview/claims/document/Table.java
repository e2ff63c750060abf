package org.spendingreview.claims.document;

import java.util.List;

/**
 * A table.
 *
 * @param rows from top to bottom, with at least one cell in one of them
 */
public record Table(int start, int end, List<Row> rows) implements Block {}
