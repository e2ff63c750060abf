package org.spendingreview.claims.document;

/** A paragraph, a heading or an item of a list; line ends within are those of the file. */
public record Paragraph(int start, int end) implements Block {}
