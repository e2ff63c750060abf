package org.spendingreview.claims;

/**
 * Where something stands in a report.
 *
 * @param section its numbers as the report writes them, {@code 五(三)4}; empty before the first
 * @param block the paragraph or table row, counted from 0
 * @param sentence counted from 0 over the whole report
 * @param start first character in the document's text
 * @param end the character after the last
 * @param excerpt the words around it
 * @param quote the words right before it, and itself
 */
public record Place(
    String section, int block, int sentence, int start, int end, String excerpt, String quote) {}
