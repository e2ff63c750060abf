/**
 * Golden rows: for each SQL file a folder of {@code src/test/resources/golden} with the rows that
 * go in and the rows that must come out. What must come out is derived by hand from the
 * definitions; comments in the files say how.
 */
package org.spendingreview.golden;
