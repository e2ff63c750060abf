/**
 * An independent recomputation of the results: DuckDB and SQL of its own over the CSV files. It
 * uses nothing of the project but the classification and {@code SpendingReview.run}, and nobody who
 * writes here reads the project's SQL first.
 */
package org.spendingreview.oracle;
