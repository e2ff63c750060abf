/**
 * The self-evaluation that a department must write (自评报告), drafted as a Word document in the
 * prescribed form: sentences and tables from a release, marked places for what only people know. It
 * may import the lake, the ledgers and the wording. It must not start Spark, compute a figure or a
 * point, hold a sentence in Java (sentences are {@code draft/report.ftl}), or print.
 */
package org.spendingreview.draft;
