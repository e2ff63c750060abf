package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure of a year and the lines behind it.
 *
 * @param definition what it adds up
 * @param fiscalYear the year whose lines count
 * @param released the amount that the release holds, or null where it holds none
 * @param lines by file and line
 * @param files where the lines stand that were not kept; empty where they were
 */
public record TracedFigure(
    FigureDefinition definition,
    int fiscalYear,
    BigDecimal released,
    List<TracedLine> lines,
    List<DeliveredFile> files) {
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  /** Copies the lists. */
  public TracedFigure {
    lines = List.copyOf(lines);
    files = List.copyOf(files);
  }

  /** The lines added up once more. */
  public BigDecimal sum() {
    return lines.stream().map(TracedLine::amount).reduce(ZERO, BigDecimal::add);
  }

  /**
   * The sum of the lines; the released amount where they were not kept; null where there is none.
   */
  public BigDecimal amount() {
    return verdict() == Verdict.TIES || verdict() == Verdict.DIFFERS ? sum() : released;
  }

  /** The sum less what was released, where both are there. */
  public BigDecimal difference() {
    return sum().subtract(released == null ? ZERO : released);
  }

  /** Whether the lines add up to what was released. */
  public Verdict verdict() {
    if (!files.isEmpty()) {
      return Verdict.LINES_NOT_KEPT;
    }
    if (released == null) {
      return lines.isEmpty() ? Verdict.NOT_RELEASED : Verdict.DIFFERS;
    }
    return difference().signum() == 0 ? Verdict.TIES : Verdict.DIFFERS;
  }
}
