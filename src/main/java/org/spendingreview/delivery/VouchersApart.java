package org.spendingreview.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.delivery.Delivery.DepartmentYear;

/**
 * Which files hold their vouchers alone. A voucher is a department's and a year's, so a file that
 * is the only one of a department and year, beside no city-wide one, shares none.
 */
final class VouchersApart {
  private VouchersApart() {}

  /** The files of a delivery, those marked of whose vouchers no other file has lines. */
  static List<SourceFile> marked(List<SourceFile> files) {
    Map<DepartmentYear, Integer> own = new HashMap<>();
    Map<Integer, Integer> ofYear = new HashMap<>();
    Map<Integer, Integer> cityWide = new HashMap<>();
    for (SourceFile file : files) {
      if (file.ledgers().contains(Payments.LEDGER)) {
        ManifestEntry entry = file.entry();
        ofYear.merge(entry.fiscalYear(), 1, Integer::sum);
        if (entry.departmentCode() == null) {
          cityWide.merge(entry.fiscalYear(), 1, Integer::sum);
        } else {
          own.merge(of(entry), 1, Integer::sum);
        }
      }
    }
    return files.stream()
        .map(
            file -> {
              ManifestEntry entry = file.entry();
              int sharing =
                  entry.departmentCode() == null
                      ? ofYear.getOrDefault(entry.fiscalYear(), 0)
                      : own.getOrDefault(of(entry), 0)
                          + cityWide.getOrDefault(entry.fiscalYear(), 0);
              return sharing == 1 ? file.apart() : file;
            })
        .toList();
  }

  private static DepartmentYear of(ManifestEntry entry) {
    return new DepartmentYear(entry.fiscalYear(), entry.departmentCode());
  }
}
