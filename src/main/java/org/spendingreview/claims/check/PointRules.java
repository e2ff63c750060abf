package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.util.Optional;

/** What a rate is worth by the rubric (评分标准). */
public interface PointRules {
  /** The points of a rate in percent; empty for indicators that are not measured. */
  Optional<BigDecimal> points(String indicator, BigDecimal percent);

  /** The most that an indicator can earn; empty where the rubric has none of that code. */
  Optional<BigDecimal> fullPoints(String indicator);
}
