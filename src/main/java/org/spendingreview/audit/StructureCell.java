package org.spendingreview.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableRow;
import org.spendingreview.lake.TableRows;

/** A cell of {@code spending_structure}, written {@code spending_structure:PROJECT:302}. */
record StructureCell(String code, TableRow row) {
  private static final String TABLE = "spending_structure:";

  static boolean isOne(String code) {
    return code.startsWith(TABLE);
  }

  /**
   * The cell of that name among a department's.
   *
   * @throws org.spendingreview.wording.CannotProceed if there is none
   */
  static StructureCell of(String code, List<TableRow> cells, int fiscalYear, String department) {
    return cells.stream()
        .filter(row -> name(row).equals(code))
        .findFirst()
        .map(row -> new StructureCell(code, row))
        .orElseThrow(
            () ->
                AuditErrors.unknownCell(
                    code,
                    fiscalYear,
                    department,
                    cells.stream().map(StructureCell::name).toList()));
  }

  BigDecimal amount() {
    return (BigDecimal) row.value("amount");
  }

  /** The cell as a figure: actual spending of that type and class, from all funds. */
  FigureDefinition definition(ReleaseReader release) {
    String type = text(row, "expenditure_type");
    String economicClass = text(row, "economic_class_code");
    String name = text(row, "economic_class_name");
    return new FigureDefinition(
        code,
        type
            + " × "
            + economicClass
            + " "
            + name
            + " / "
            + type
            + " × "
            + economicClass
            + " "
            + name,
        "元 / yuan",
        "general_ledger",
        FigureDefinition.ACTUAL,
        LineFilter.ofCell(type, economicClass, longerClasses(release, economicClass)));
  }

  /** A code belongs to the longest class that it begins with. */
  private static List<String> longerClasses(ReleaseReader release, String economicClass) {
    List<String> longer = new ArrayList<>();
    try (TableRows rows =
        release.rows(TableCatalog.existing("classification"), RowFilter.everything())) {
      while (rows.hasNext()) {
        TableRow known = rows.next();
        String code = text(known, "code");
        if ("ECONOMIC".equals(known.value("dimension"))
            && code.equals(known.value("class_code"))
            && code.length() > economicClass.length()
            && code.startsWith(economicClass)) {
          longer.add(code);
        }
      }
    }
    return longer;
  }

  /** How a row of the table is called. */
  static String name(TableRow row) {
    return TABLE + text(row, "expenditure_type") + ":" + text(row, "economic_class_code");
  }

  private static String text(TableRow row, String column) {
    return String.valueOf(row.value(column));
  }
}
