/**
 * The page that the bureau looks at: a release's tables in one HTML file that asks nothing of the
 * network, with the scripts of {@code resources/page} that show them. It may import the report's
 * texts, the lake, the ledgers and the wording. It must not compute a figure: what the page shows
 * stands in a table, or is an exact sum of cells that the page makes itself.
 */
package org.spendingreview.report.page;
