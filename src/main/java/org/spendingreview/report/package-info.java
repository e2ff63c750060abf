/**
 * What people and programs are handed: a release's tables in the terminal and as text. It may
 * import the lake, the ledgers and the wording. It must not read extracts, compute a figure, or
 * start Spark.
 */
package org.spendingreview.report;
