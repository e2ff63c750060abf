package org.spendingreview.claims.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells from left to right; what a cell above is merged with is left out
 */
public record Row(List<Cell> cells) {}
