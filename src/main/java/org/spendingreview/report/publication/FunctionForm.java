package org.spendingreview.report.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.dhatim.fastexcel.Workbook;
import org.spendingreview.report.workbook.Cell;

/**
 * A form of spending by functional item (功能分类科目, by 类、款、项) and expenditure type: 公开03表, 05表, 07表,
 * 08表.
 */
final class FunctionForm {
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int TOTAL = 2;
  private static final String OTHER = "OTHER";

  private final Form form;
  private final Codes codes;
  private final SortedMap<String, Map<String, BigDecimal>> amounts;
  private final List<String> types;

  FunctionForm(Form form, Codes codes, SortedMap<String, Map<String, BigDecimal>> amounts) {
    this.form = form;
    this.codes = codes;
    this.amounts = amounts;
    boolean other =
        form.equals(Form.SPENDING) || amounts.values().stream().anyMatch(a -> a.containsKey(OTHER));
    this.types = other ? List.of("BASIC", "PROJECT", OTHER) : List.of("BASIC", "PROJECT");
  }

  void write(Workbook workbook, DepartmentSpending department, int fiscalYear) throws IOException {
    int[] widths =
        types.contains(OTHER) ? new int[] {14, 38, 16, 16, 16, 20} : new int[] {14, 40, 18, 18, 18};
    FormSheet sheet = new FormSheet(workbook.newWorksheet(form.tab()), form, widths);
    sheet.begin(department, fiscalYear);
    header(sheet);
    List<CodeLine> lines = CodeLine.of(amounts.keySet(), codes);
    int total = sheet.next();
    int first = total + 1;
    sheet.label(total, CODE, 2, FormText.say("total"));
    sheet.total(total, TOTAL, FormSheet.across(total, TOTAL + 1, TOTAL + types.size()));
    for (int i = 0; i < types.size(); i++) {
      int column = TOTAL + 1 + i;
      sheet.total(total, column, FormSheet.sum(rows(first, CodeLine.top(lines)), column));
    }
    for (int i = 0; i < lines.size(); i++) {
      line(sheet, first, i, lines);
    }
    sheet.skip(1 + lines.size());
    sheet.end(lines.isEmpty());
  }

  private void header(FormSheet sheet) {
    int row = sheet.next();
    sheet.header(row, CODE, 1, 2, FormText.say("item"));
    sheet.header(row, TOTAL, 1, 1 + types.size(), FormText.say("year_spending"));
    sheet.header(row + 1, CODE, 1, 1, FormText.say("function_code"));
    sheet.header(row + 1, NAME, 1, 1, FormText.say("function_name"));
    sheet.header(row + 1, TOTAL, 1, 1, FormText.say("total"));
    for (int i = 0; i < types.size(); i++) {
      sheet.header(row + 1, TOTAL + 1 + i, 1, 1, FormText.say(types.get(i)));
    }
    sheet.skip(2);
    sheet.numbers(2);
    sheet.freeze();
  }

  private void line(FormSheet sheet, int first, int place, List<CodeLine> lines) {
    CodeLine line = lines.get(place);
    int row = first + place;
    sheet.text(row, CODE, line.code(), 0);
    sheet.text(row, NAME, line.name(codes, place == 0 ? null : lines.get(place - 1)), line.level());
    sheet.amount(row, TOTAL, FormSheet.across(row, TOTAL + 1, TOTAL + types.size()));
    for (int i = 0; i < types.size(); i++) {
      int column = TOTAL + 1 + i;
      Cell cell =
          line.adds()
              ? FormSheet.sum(rows(first, line.below()), column)
              : Cell.money(amounts.get(line.key()).get(types.get(i)));
      sheet.amount(row, column, cell);
    }
  }

  private static List<Integer> rows(int first, List<Integer> places) {
    List<Integer> rows = new ArrayList<>(places);
    rows.replaceAll(place -> first + place);
    return rows;
  }
}
