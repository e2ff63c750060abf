/**
 * A department's own report (自评报告) as text: Word, web page, Markdown or plain text in, the text of
 * it with the ranges of its paragraphs and tables out. It may import the wording and the ledgers.
 * It must not know what a report says, what a figure is, or that there is a lake; and nobody
 * outside learns which libraries read the files.
 */
package org.spendingreview.claims.document;
