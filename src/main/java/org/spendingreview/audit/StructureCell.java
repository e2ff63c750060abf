package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.List;
import org.spendingreview.lake.TableRow;

/** A cell of {@code spending_structure}, written {@code spending_structure:PROJECT:302}. */
record StructureCell(String code, TableRow row) {
  private static final String TABLE = "spending_structure";
  private static final String PREFIX = TABLE + ":";

  static boolean isOne(String code) {
    return code.startsWith(PREFIX);
  }

  /** The cells that a department's year has. */
  static List<String> codes(DepartmentYear year) {
    return year.rows(TABLE, year.fiscalYear()).stream().map(StructureCell::name).toList();
  }

  /**
   * The cell of that name among a department's.
   *
   * @throws org.spendingreview.wording.CannotProceed if there is none
   */
  static StructureCell of(String code, DepartmentYear year) {
    return year.rows(TABLE, year.fiscalYear()).stream()
        .filter(row -> name(row).equals(code))
        .findFirst()
        .map(row -> new StructureCell(code, row))
        .orElseThrow(() -> AuditErrors.unknownCell(code, year, codes(year)));
  }

  BigDecimal amount() {
    return (BigDecimal) row.value("amount");
  }

  /** The cell as a figure: actual spending of that type and class, from all funds. */
  FigureDefinition definition(DepartmentYear year) {
    String type = DepartmentYear.text(row, "expenditure_type");
    String economicClass = DepartmentYear.text(row, "economic_class_code");
    String name = DepartmentYear.text(row, "economic_class_name");
    return new FigureDefinition(
        code,
        name + " / " + name,
        "元 / yuan",
        "general_ledger",
        FigureDefinition.ACTUAL,
        LineFilter.ofCell(type, economicClass, longerClasses(year, economicClass)));
  }

  /** A code belongs to the longest class that it begins with. */
  private static List<String> longerClasses(DepartmentYear year, String economicClass) {
    return year.all("classification").stream()
        .filter(known -> "ECONOMIC".equals(known.value("dimension")))
        .map(known -> DepartmentYear.text(known, "class_code"))
        .filter(code -> code.length() > economicClass.length() && code.startsWith(economicClass))
        .distinct()
        .toList();
  }

  private static String name(TableRow row) {
    return PREFIX
        + DepartmentYear.text(row, "expenditure_type")
        + ":"
        + DepartmentYear.text(row, "economic_class_code");
  }
}
