package org.spendingreview.claims.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spendingreview.claims.check.PointRules;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;

/** The rubric that a release was scored with (评分标准), for rates that a report prints. */
public final class ReleasedRules implements PointRules {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Map<String, TableRow> indicators = new HashMap<>();
  private final Map<String, List<TableRow>> bands;

  private ReleasedRules(List<TableRow> indicators, List<TableRow> bands) {
    indicators.forEach(row -> this.indicators.put(row.value("indicator_code").toString(), row));
    this.bands =
        bands.stream().collect(Collectors.groupingBy(r -> r.value("indicator_code").toString()));
  }

  /** Those of a release. */
  public static ReleasedRules of(ReleaseReader release) {
    RowFilter all = RowFilter.everything();
    return new ReleasedRules(
        release.rowsInOrder(TableCatalog.existing("rubric_indicators"), all),
        release.rowsInOrder(TableCatalog.existing("rubric_bands"), all));
  }

  @Override
  public Optional<BigDecimal> fullPoints(String indicator) {
    return Optional.ofNullable(indicators.get(indicator)).map(row -> decimal(row, "full_points"));
  }

  @Override
  public Optional<BigDecimal> points(String indicator, BigDecimal percent) {
    TableRow row = indicators.get(indicator);
    if (row == null) {
      return Optional.empty();
    }
    BigDecimal rate = percent.divide(HUNDRED);
    if (row.value("compare").equals("PRINTED")) {
      rate = rate.setScale(4, RoundingMode.HALF_UP);
    }
    return switch (row.value("rule").toString()) {
      case "STEPS" -> Optional.of(steps(row, rate));
      case "BANDS" -> banded(indicator, rate);
      default -> Optional.empty();
    };
  }

  private static BigDecimal steps(TableRow row, BigDecimal rate) {
    BigDecimal off = rate.subtract(decimal(row, "target"));
    String side = row.value("side").toString();
    boolean isFree =
        (side.equals("ABOVE") && off.signum() < 0) || (side.equals("BELOW") && off.signum() > 0);
    BigDecimal far = isFree ? BigDecimal.ZERO : off.abs();
    boolean areWhole = (Boolean) row.value("whole_steps");
    BigDecimal count =
        far.divide(
            decimal(row, "step"),
            areWhole ? 0 : 12,
            areWhole ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    return decimal(row, "full_points")
        .subtract(count.multiply(decimal(row, "deduction")))
        .max(BigDecimal.ZERO)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private Optional<BigDecimal> banded(String indicator, BigDecimal rate) {
    return bands.getOrDefault(indicator, List.of()).stream()
        .filter(band -> isIn(band, rate))
        .map(band -> decimal(band, "points"))
        .findFirst();
  }

  private static boolean isIn(TableRow band, BigDecimal rate) {
    return isBeyond(rate, decimal(band, "lower"), band.value("lower_closed"), 1)
        && isBeyond(rate, decimal(band, "upper"), band.value("upper_closed"), -1);
  }

  private static boolean isBeyond(BigDecimal rate, BigDecimal end, Object isClosed, int direction) {
    if (end == null) {
      return true;
    }
    int order = rate.compareTo(end) * direction;
    return order > 0 || (order == 0 && (Boolean) isClosed);
  }

  private static BigDecimal decimal(TableRow row, String column) {
    return (BigDecimal) row.value(column);
  }
}
