package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.LayoutCatalog;

class VouchersApartTest {
  private final List<SourceFile> files = new ArrayList<>();

  @Test
  void aFileIsApartThatIsTheOnlyOneOfItsDepartmentAndYear() {
    file("901.csv", "general_ledger", "901", 2021);
    file("902.csv", "general_ledger", "902", 2021);
    file("902b.csv", "general_ledger", "902", 2021);
    file("902c.csv", "general_ledger", "902", 2020);
    file("901-budget.csv", "budget_ledger", "901", 2021);

    assertEquals(List.of("901.csv", "902c.csv"), apart());
  }

  @Test
  void aCityWideFileMayHaveLinesOfAnyVoucherOfItsYear() {
    file("city.csv", "general_ledger", null, 2021);
    file("901.csv", "general_ledger", "901", 2021);
    file("902.csv", "general_ledger", "902", 2020);
    file("city20.csv", "budget_ledger", null, 2020);
    file("city19.csv", "general_ledger", null, 2019);

    assertEquals(List.of("902.csv", "city19.csv"), apart());
  }

  private void file(String path, String ledger, String department, int year) {
    ManifestEntry entry =
        new ManifestEntry(path, ledger, department, year, "standard", null, null, null, null, 2);
    files.add(
        new SourceFile(
            path,
            entry,
            new LayoutCatalog(null, new Configuration()).named("standard"),
            List.of(ledger),
            List.of()));
  }

  private List<String> apart() {
    return VouchersApart.marked(files).stream()
        .filter(SourceFile::alone)
        .map(file -> file.entry().path())
        .filter(path -> !path.contains("budget") && !path.equals("city20.csv"))
        .toList();
  }
}
