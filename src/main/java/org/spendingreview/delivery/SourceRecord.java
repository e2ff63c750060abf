package org.spendingreview.delivery;

import java.util.List;

/**
 * A record as it stands in a file.
 *
 * @param line the physical line it begins on, from 1
 * @param raw its text without the line end
 * @param cells unquoted, as delivered
 * @param fault the message key of what makes it unreadable as CSV, or null
 */
record SourceRecord(long line, String raw, List<String> cells, String fault) {

  /** Whether the line is empty. */
  boolean isBlank() {
    return raw.isBlank();
  }
}
