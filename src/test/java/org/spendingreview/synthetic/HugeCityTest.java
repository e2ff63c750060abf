package org.spendingreview.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.MemoryExtracts;

/** Three billion lines in eleven thousand departments: planned, not written. */
class HugeCityTest {
  private static final long LINES = 3_000_000_000L;
  private static final int DEPARTMENTS = 11_160;
  private static final City CITY = City.of(DEPARTMENTS, LINES).inYears(2021, 2021);

  @Test
  void everyDepartmentAndUnitHasACodeOfItsOwnAndSomePeers() {
    List<Department> departments =
        IntStream.range(0, DEPARTMENTS)
            .mapToObj(place -> GeneratedDepartment.of(place, CITY).department())
            .toList();
    Set<String> codes = new HashSet<>();
    Set<String> units = new HashSet<>();
    for (Department department : departments) {
      assertTrue(codes.add(department.code()), department.code());
      assertTrue(department.code().matches("[1-9][0-9]{2,5}"), department.code());
      for (Unit unit : department.units()) {
        assertTrue(units.add(unit.code()), unit.code());
        assertEquals(department.code(), unit.code().substring(0, unit.code().length() - 3));
      }
    }
    departments.stream()
        .collect(Collectors.groupingBy(Department::peerGroup, Collectors.counting()))
        .forEach((group, members) -> assertTrue(members > 1, group));
  }

  @Test
  void itsLinesAreSharedOutWithoutALoss() {
    List<Long> weights =
        IntStream.range(0, 48)
            .mapToObj(place -> GeneratedDepartment.of(place, CITY).years(2021, 2021).get(0))
            .map(DepartmentYear::weight)
            .toList();
    long whole = weights.stream().mapToLong(Long::longValue).sum();
    long shared = weights.stream().mapToLong(weight -> Fen.share(LINES, weight, whole)).sum();
    assertTrue(shared <= LINES && shared > LINES - weights.size(), shared + " lines");
  }

  @Test
  void aShareIsExactBeyondWhatALongHolds() {
    assertEquals(Long.MAX_VALUE / 3, Fen.share(Long.MAX_VALUE, 1L << 40, 3L << 40));
    assertEquals(-50, Fen.share(-100, 1, 2));
  }

  @Test
  void instalmentsOfAnyNumberAddUpAndAreAboveZero() {
    Spending spending = Spending.of(Purpose.NONE, 900_000_000_000_007L);
    long payments = 9_000_000_000_000L - 1;
    Spread spread = new Spread(spending, payments, List.of(5, 3, 5, 5, 6, 7, 6, 6, 8, 7, 12, 30));
    long fen = 0;
    long paid = 0;
    for (int month = 1; month <= 12; month++) {
      long rounds = 3_000_001;
      for (long round = 0; round < rounds; round += 1_000_000) {
        assertTrue(spread.in(month, round, rounds).spending().fen() > 0);
      }
      for (int half = 0; half < 4_000; half++) {
        Instalments some = spread.in(month, half, 4_000);
        fen += some.spending().fen();
        paid += some.payments();
      }
    }
    assertEquals(payments, paid);
    assertEquals(spending.fen(), fen);
  }

  @Test
  void aProfileTakesThePlaceOfTheDepartmentWhoseCodeItHas(@TempDir Path profiles)
      throws IOException {
    Folders.copy(Path.of("data", "profiles", "417"), profiles.resolve("101"));
    String register =
        new String(
            MemoryExtracts.of(City.of(2, 1_000).withProfiles(profiles)).get("departments.csv"),
            StandardCharsets.UTF_8);
    assertEquals(
        Set.of("101,怀化市工业和信息化局", "103,市政府办公室"),
        register
            .lines()
            .skip(1)
            .map(row -> row.replaceFirst("^([^,]*,[^,]*),.*", "$1"))
            .collect(Collectors.toSet()));
  }
}
