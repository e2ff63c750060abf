package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Problems;

/** Reads the bands of an indicator and checks that every rate lies in exactly one of them. */
final class BandReader {
  private static final Comparator<Located> FROM_LOW_TO_HIGH =
      Comparator.comparing(
              (Located b) -> b.band.lower(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(b -> !b.band.lowerClosed());

  private final Problems problems;

  BandReader(Problems problems) {
    this.problems = problems;
  }

  private record Located(Band band, int line) {}

  /** The bands under a key, from low to high; problems are noted. */
  List<Band> read(Fields indicator, String key, Optional<BigDecimal> full) {
    List<Fields> items = indicator.list(key, "from", "above", "up_to", "below", "points");
    List<Located> bands = new ArrayList<>();
    for (Fields item : items) {
      band(item).ifPresent(band -> bands.add(new Located(band, item.line())));
    }
    bands.sort(FROM_LOW_TO_HIGH);
    if (!bands.isEmpty() && bands.size() == items.size()) {
      checkCover(bands);
      full.ifPresent(points -> checkPoints(bands, points, indicator.line(key)));
    }
    return bands.stream().map(Located::band).toList();
  }

  private Optional<Band> band(Fields item) {
    Optional<BigDecimal> points = item.number("points", NumberKind.POINTS);
    boolean oneLower = oneEnd(item, "from", "above");
    boolean oneUpper = oneEnd(item, "up_to", "below");
    Optional<BigDecimal> lower = end(item, "from", "above");
    Optional<BigDecimal> upper = end(item, "up_to", "below");
    boolean readable =
        oneLower
            && oneUpper
            && points.isPresent()
            && lower.isPresent() == (item.has("from") || item.has("above"))
            && upper.isPresent() == (item.has("up_to") || item.has("below"));
    if (!readable) {
      return Optional.empty();
    }
    Band band =
        new Band(
            lower.orElse(null),
            item.has("from"),
            upper.orElse(null),
            item.has("up_to"),
            points.get());
    if (band.isEmpty()) {
      problems.at(item.line(), "bandEmpty", band.text());
      return Optional.empty();
    }
    return Optional.of(band);
  }

  private boolean oneEnd(Fields item, String closed, String open) {
    if (item.has(closed) && item.has(open)) {
      item.problem(open, "bandEnds", closed, open);
      return false;
    }
    return true;
  }

  private static Optional<BigDecimal> end(Fields item, String closed, String open) {
    String key = item.has(closed) ? closed : open;
    return item.has(key) ? item.number(key, NumberKind.PERCENT) : Optional.empty();
  }

  private void checkCover(List<Located> bands) {
    Located first = bands.get(0);
    if (first.band.lower() != null) {
      problems.at(first.line, "bandsStart", first.band.text());
    }
    for (int i = 1; i < bands.size(); i++) {
      checkNeighbours(bands.get(i - 1), bands.get(i));
    }
    Located last = bands.get(bands.size() - 1);
    if (last.band.upper() != null) {
      problems.at(last.line, "bandsEnd", last.band.text());
    }
  }

  private void checkNeighbours(Located low, Located high) {
    BigDecimal end = low.band.upper();
    BigDecimal start = high.band.lower();
    int order = end == null || start == null ? 1 : end.compareTo(start);
    if (order == 0 && low.band.upperClosed() != high.band.lowerClosed()) {
      return;
    }
    boolean gap = order < 0 || (order == 0 && !low.band.upperClosed());
    problems.at(
        high.line, gap ? "bandsGap" : "bandsOverlap", low.band.text(), low.line, high.band.text());
  }

  private void checkPoints(List<Located> bands, BigDecimal full, int line) {
    BigDecimal best = BigDecimal.ZERO;
    for (Located located : bands) {
      BigDecimal points = located.band.points();
      best = best.max(points);
      if (points.compareTo(full) > 0) {
        problems.at(
            located.line,
            "bandPoints",
            located.band.text(),
            points.toPlainString(),
            full.toPlainString());
      }
    }
    if (best.compareTo(full) < 0) {
      problems.at(line, "bandsBest", best.toPlainString(), full.toPlainString());
    }
  }
}
