/**
 * From a delivered file's bytes to records of cells with their line numbers: compression,
 * encodings, quotes. It may import the layouts' form of a file, the fingerprint of the ledger room
 * and the wording room. It must not know what the cells mean.
 */
package org.spendingreview.delivery.csv;
