package org.spendingreview.delivery.csv;

import java.io.Serializable;

/**
 * Whole records of a large file, which one task reads while others read the rest.
 *
 * @param from the place of its first byte in the file
 * @param to the place behind its last byte
 * @param line the physical line that it begins on
 * @param header of the file
 * @param encoding of the file, whatever was declared
 * @param checksum CRC-32C of its bytes when the file was cut
 */
public record Piece(
    long from, long to, long line, SourceRecord header, String encoding, long checksum)
    implements Serializable {}
