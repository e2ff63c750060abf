package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spendingreview.delivery.Delivery.DepartmentYear;

/**
 * The ledgers delivered for each department: its own, and the city-wide ones of that year.
 *
 * @param own by department and year
 * @param cityWide by year
 */
record LedgersDelivered(Map<DepartmentYear, Set<String>> own, Map<Integer, Set<String>> cityWide) {

  /** Those of a delivery. */
  static LedgersDelivered of(List<DeliveryRecord> records) {
    Map<DepartmentYear, Set<String>> own = new HashMap<>();
    Map<Integer, Set<String>> cityWide = new HashMap<>();
    for (DeliveryRecord record : records) {
      int year = record.entry().fiscalYear();
      if (record.departmentCode() != null) {
        own.computeIfAbsent(
                new DepartmentYear(year, record.departmentCode()), key -> new TreeSet<>())
            .add(record.ledger());
      }
      if (record.entry().departmentCode() == null) {
        cityWide.computeIfAbsent(year, key -> new TreeSet<>()).add(record.ledger());
      }
    }
    return new LedgersDelivered(own, cityWide);
  }

  /** Those of a department in a year, sorted. */
  List<String> of(DepartmentYear key) {
    TreeSet<String> ledgers = new TreeSet<>(own.getOrDefault(key, Set.of()));
    ledgers.addAll(cityWide.getOrDefault(key.fiscalYear(), Set.of()));
    return List.copyOf(ledgers);
  }
}
