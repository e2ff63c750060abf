package org.spendingreview.synthetic;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What holds for all departments of a city, as it is sent along with each.
 *
 * @param lines general-ledger lines in all departments and years
 * @param systems which departments deliver in another layout
 * @param faults the share of rows that are spoilt
 */
record CityRules(
    long lines, int firstYear, int lastYear, long seed, Systems systems, BigDecimal faults)
    implements Serializable {

  static CityRules of(City city) {
    return new CityRules(
        city.lines(),
        city.firstYear(),
        city.lastYear(),
        city.seed(),
        city.systems().map(Systems::read).orElse(Systems.NONE),
        city.faults());
  }

  /** Whether rows are spoilt by chance, and all spoilt ones listed. */
  boolean plantsFaults() {
    return faults.signum() > 0;
  }
}
