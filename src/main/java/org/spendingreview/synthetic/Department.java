package org.spendingreview.synthetic;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A department (一级预算单位) of the city.
 *
 * @param code unique in the city
 * @param district of the city to which it belongs, from 1; 0 for a department of the city itself
 * @param name its name
 * @param peerGroup the departments it can fairly be compared with
 * @param units the department's own office first
 * @param habits how it keeps books and spends
 * @param peculiarities what is unusual about it
 */
record Department(
    String code,
    int district,
    String name,
    String peerGroup,
    List<Unit> units,
    Habits habits,
    Set<Peculiarity> peculiarities)
    implements Serializable {

  boolean is(Peculiarity peculiarity) {
    return peculiarities.contains(peculiarity);
  }

  boolean isOfDistrict() {
    return district > 0;
  }

  /** The units that exist in that year. */
  List<Unit> units(int year) {
    return units.stream().filter(unit -> unit.exists(year)).toList();
  }
}
