package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

class RegisterTest {
  private static final String HEADER =
      "department_code,department_name,peer_group,unit_code,unit_name,first_fiscal_year,last_fiscal_year\n";

  @Test
  void knowsUnitsAndTheirDepartments() {
    Register register = register("901,甲局,党政机关,901001,甲局本级,,\n901,甲局,党政机关,901002,中心,2020,2021\n");

    assertEquals(
        Optional.of(new Unit("901", "甲局", "党政机关", "901002", "中心", 2020, 2021)),
        register.unit("901002"));
    assertEquals(Optional.empty(), register.unit("901003"));
    assertEquals(
        List.of("901001", "901002"), register.unitsOf("901").stream().map(Unit::code).toList());
    assertEquals(List.of(), register.unitsOf("902"));
  }

  @Test
  void knowsWhichDepartmentsExistInAYear() {
    Register register =
        register("902,乙局,A,902001,乙,2021,\n901,甲局,A,901001,甲,,2020\n903,丙局,A,903001,丙,,\n");

    assertEquals(List.of("901", "903"), register.departmentsIn(2020));
    assertEquals(List.of("902", "903"), register.departmentsIn(2021));
  }

  @Test
  void aDepartmentsFirstYearIsThatOfItsFirstUnit() {
    Register register =
        register("902,乙局,A,902001,乙,2021,\n902,乙局,A,902002,乙二,2022,\n901,甲局,A,901001,甲,,\n");

    assertTrue(register.isFirstYear("902", 2021));
    assertFalse(register.isFirstYear("902", 2022));
    assertFalse(register.isFirstYear("901", 2021));
    assertFalse(register.isFirstYear("999", 2021));
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() {
    CannotProceed refusal =
        assertThrows(
            CannotProceed.class,
            () ->
                register(
                    """
                    901,甲局,A,901001,甲,20x1,
                    901,甲局,B,901001,甲,,
                    902,,A,,"乙
                    局",,21
                    901,甲甲局,A,901004,甲四,,\
                    """));

    assertEquals(
        List.of(
            "departments.csv line 2: first_fiscal_year \"20x1\" is no year: write four digits",
            "departments.csv line 3: the unit 901001 is listed twice, first on line 2: keep one"
                + " line",
            "departments.csv line 3: department 901 has another name or peer group than on line 2:"
                + " make them equal",
            "departments.csv line 4: department_name is empty: fill it in",
            "departments.csv line 4: unit_code is empty: fill it in",
            "departments.csv line 4: last_fiscal_year \"21\" is no year: write four digits",
            "departments.csv line 6: department 901 has another name or peer group than on line 2:"
                + " make them equal"),
        refusal.getMessage().lines().toList());
    assertEquals(
        "departments.csv 第 3 行：单位 901001 列出两次，第一次在第 2 行：请只保留一行",
        refusal.problems().get(1).in(Wording.CHINESE));
    assertEquals(2, refusal.exitCode());
  }

  @Test
  void theHeaderMustNameTheColumns() {
    CannotProceed refusal =
        assertThrows(CannotProceed.class, () -> of("department_code,name\n901,甲局\n"));

    assertEquals(
        "departments.csv lacks the column department_name (it has: department_code, name): add it",
        refusal.getMessage().lines().findFirst().orElseThrow());
    assertTrue(
        refusal.getMessage().contains("departments.csv has an unknown column name (known are: "),
        refusal.getMessage());
  }

  @Test
  void aRegisterWithoutRowsIsRefused() {
    assertEquals(
        "departments.csv holds no row: it needs a header and at least one row",
        assertThrows(CannotProceed.class, () -> register("")).getMessage());
  }

  private static Register register(String rows) {
    return of(HEADER + rows);
  }

  private static Register of(String text) {
    return Register.of(SmallCsv.of("departments.csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
