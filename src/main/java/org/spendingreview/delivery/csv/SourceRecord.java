package org.spendingreview.delivery.csv;

import java.io.Serializable;
import java.util.List;
import org.spendingreview.wording.Problem;

/**
 * A record as it stands in a file.
 *
 * @param line the physical line it begins on, from 1
 * @param raw its text without the line end; of a line too long, how it begins
 * @param cells unquoted, as delivered
 * @param fault what makes it unreadable as CSV, or null
 * @param invalid that some of its bytes are no text, or null
 */
public record SourceRecord(
    long line, String raw, List<String> cells, Problem fault, Problem invalid)
    implements Serializable {

  /** The same with a fault. */
  public SourceRecord withFault(Problem found) {
    return new SourceRecord(line, raw, cells, found, invalid);
  }

  /** Whether it holds no text: an empty line, or one of delimiters only. */
  public boolean isBlank() {
    return fault == null && cells.stream().allMatch(String::isBlank);
  }
}
