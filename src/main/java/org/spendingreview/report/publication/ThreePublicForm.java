package org.spendingreview.report.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.spendingreview.report.workbook.Cell;
import org.spendingreview.report.workbook.CellFormat;
import org.spendingreview.report.workbook.Cells;

/**
 * 公开09表: the three public expenses of the fiscal appropriation, the year's budget (全年预算数) and what
 * was spent, by item, vehicles with their subtotal.
 */
final class ThreePublicForm {
  private static final int SIDE = 6;
  private static final int OVERSEAS = 1;
  private static final int VEHICLES = 2;
  private static final int RECEPTION = 5;

  /** The items that have amounts of their own, by their place on a side. */
  private static final Map<Integer, String> ITEMS =
      Map.of(
          OVERSEAS,
          "OVERSEAS_TRAVEL",
          VEHICLES + 1,
          "VEHICLE_PURCHASE",
          VEHICLES + 2,
          "VEHICLE_OPERATION",
          RECEPTION,
          "OFFICIAL_RECEPTION");

  private ThreePublicForm() {}

  static void write(Workbook workbook, DepartmentSpending department, int fiscalYear)
      throws IOException {
    FormSheet sheet =
        new FormSheet(
            workbook.newWorksheet(Form.THREE_PUBLIC.tab()),
            Form.THREE_PUBLIC,
            12,
            12,
            12,
            12,
            12,
            12,
            12,
            12,
            12,
            12,
            12,
            12);
    sheet.begin(department, fiscalYear);
    int row = sheet.next();
    header(sheet, row, 0, "budget");
    header(sheet, row, SIDE, "actual");
    sheet.skip(3);
    sheet.numbers(0);
    sheet.freeze();
    side(sheet, 0, department, "budget_amount");
    side(sheet, SIDE, department, "actual_amount");
    sheet.skip(1);
    sheet.end(false);
  }

  private static void header(FormSheet sheet, int row, int from, String side) {
    sheet.header(row, from, 1, SIDE, FormText.say(side));
    sheet.header(row + 1, from, 2, 1, FormText.say("total"));
    sheet.header(row + 1, from + OVERSEAS, 2, 1, FormText.say("OVERSEAS_TRAVEL"));
    sheet.header(row + 1, from + VEHICLES, 1, 3, FormText.say("vehicles"));
    sheet.header(row + 2, from + VEHICLES, 1, 1, FormText.say("subtotal"));
    sheet.header(row + 2, from + VEHICLES + 1, 1, 1, FormText.say("VEHICLE_PURCHASE"));
    sheet.header(row + 2, from + VEHICLES + 2, 1, 1, FormText.say("VEHICLE_OPERATION"));
    sheet.header(row + 1, from + RECEPTION, 2, 1, FormText.say("OFFICIAL_RECEPTION"));
  }

  /** A side; all of it stays empty where its ledger was not delivered. */
  private static void side(
      FormSheet sheet, int from, DepartmentSpending department, String measure) {
    int row = sheet.next();
    BigDecimal known = department.threePublic("TOTAL", measure);
    String vehicles = Cells.reference(row + 1, from + VEHICLES);
    String total =
        Cells.reference(row + 1, from + OVERSEAS)
            + "+"
            + vehicles
            + "+"
            + Cells.reference(row + 1, from + RECEPTION);
    sheet.total(row, from, known == null ? Cell.text(null) : sum(total));
    sheet.total(
        row,
        from + VEHICLES,
        known == null
            ? Cell.text(null)
            : FormSheet.across(row, from + VEHICLES + 1, from + VEHICLES + 2));
    ITEMS.forEach(
        (place, item) ->
            sheet.total(row, from + place, Cell.money(department.threePublic(item, measure))));
  }

  private static Cell sum(String cells) {
    return Cell.formula(cells, CellFormat.AMOUNT);
  }
}
