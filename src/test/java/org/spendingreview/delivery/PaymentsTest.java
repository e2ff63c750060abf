package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.Delivery.DepartmentYear;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** Which departments may have payments beside books, as the manifest tells before any is read. */
class PaymentsTest {
  private static final LayoutCatalog LAYOUTS = new LayoutCatalog(null, new Configuration());
  private static final Register REGISTER =
      Register.of(
          SmallCsv.of(
              "departments.csv",
              """
              department_code,department_name,peer_group,unit_code,unit_name,first_fiscal_year
              901,甲局,A,901001,甲局本级,
              902,乙局,A,902001,乙局本级,2022
              """
                  .getBytes(StandardCharsets.UTF_8)));

  @Test
  void onlyADepartmentWithBothKindsOfFileInAYearHasThemBesideOneAnother() {
    Payments payments =
        payments(
            file("a.csv", "901", 2021, "standard"),
            file("p.csv", "901", 2021, "yitihua-payments"),
            file("q.csv", "902", 2021, "yitihua-payments"),
            file("r.csv", "901", 2020, "yitihua-payments"));

    assertEquals(List.of("p.csv", "q.csv", "r.csv"), payments.paths());
    assertEquals(Set.of(new DepartmentYear(2021, "901")), payments.beside());
  }

  @Test
  void aFileOfTheCityMayHoldLinesOfEveryDepartmentAlsoOfOneThatBeginsLater() {
    Payments payments =
        payments(
            file("a.csv", "902", 2021, "standard"), file("p.csv", null, 2021, "yitihua-payments"));

    assertEquals(Set.of(new DepartmentYear(2021, "902")), payments.beside());
  }

  private static Payments payments(SourceFile... files) {
    return Payments.of(new DeliveryPlan(List.of(files), List.of(), null), REGISTER);
  }

  private static SourceFile file(String path, String department, int year, String layout) {
    ManifestEntry entry =
        new ManifestEntry(
            path, "general_ledger", department, year, layout, null, null, null, null, 2);
    return new SourceFile(path, entry, LAYOUTS.named(layout), List.of("general_ledger"), List.of());
  }
}
