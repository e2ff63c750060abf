package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Whose a row is that yields no line. */
class RowDepartmentTest {

  @Test
  void theFileTellsFirstThenTheRowThenItsUnit() {
    assertEquals("901", ReadRows.RULES.departmentOf("902", "902001", file("901")));
    assertEquals("902", ReadRows.RULES.departmentOf("902", "901001", file(null)));
    assertEquals("901", ReadRows.RULES.departmentOf("999", " 901001 ", file(null)));
    assertNull(ReadRows.RULES.departmentOf("999", "999001", file(null)));
    assertNull(ReadRows.RULES.departmentOf(null, null, file(null)));
  }

  private static ManifestEntry file(String department) {
    return new ManifestEntry(
        "a.csv", null, department, 2021, "standard", null, null, null, null, 2);
  }
}
