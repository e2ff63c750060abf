package org.spendingreview.report.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.spendingreview.report.workbook.Cell;

/**
 * 公开06表: basic spending of the general public budget by economic item. Personnel (人员经费) stands at
 * the left, every other class as running costs (公用经费) in two blocks at the right; each class with
 * all items that the classification knows, and both totals at the foot.
 */
final class BasicForm {
  /** Columns of a block: code, name, amount. */
  private static final int BLOCK = 3;

  private static final int AMOUNT = 2;

  private final Codes codes;
  private final List<String> personnel;
  private final List<String> running;

  /**
   * A form where these prefixes are personnel, and these classes always listed as running costs.
   */
  BasicForm(Codes codes, List<String> personnel, List<String> running) {
    this.codes = codes;
    this.personnel = personnel;
    this.running = running;
  }

  void write(Workbook workbook, DepartmentSpending department, int fiscalYear) throws IOException {
    FormSheet sheet =
        new FormSheet(
            workbook.newWorksheet(Form.BASIC.tab()),
            Form.BASIC,
            10,
            30,
            14,
            10,
            28,
            14,
            10,
            28,
            14);
    sheet.begin(department, fiscalYear);
    header(sheet);
    SortedMap<String, BigDecimal> ofPersonnel =
        department.basic(Form.BASIC.fundSource(), this::isPersonnel);
    SortedMap<String, BigDecimal> ofRunning =
        department.basic(Form.BASIC.fundSource(), code -> !isPersonnel(code));
    List<String> classes = runningClasses(ofRunning);
    int first = sheet.next();
    List<String> left = classes.subList(0, Math.min(1, classes.size()));
    List<String> right = classes.subList(left.size(), classes.size());
    List<Block> blocks =
        List.of(
            new Block(0, lines(personnel, ofPersonnel), ofPersonnel),
            new Block(BLOCK, lines(left, ofRunning), ofRunning),
            new Block(2 * BLOCK, lines(right, ofRunning), ofRunning));
    int height = blocks.stream().mapToInt(block -> block.lines().size()).max().orElse(0);
    blocks.forEach(block -> block(sheet, block, first, height));
    totals(sheet, blocks, first, first + height);
    sheet.skip(height + 1);
    sheet.end(ofPersonnel.isEmpty() && ofRunning.isEmpty());
  }

  /** Lines side by side with others, from a column on. */
  private record Block(int column, List<CodeLine> lines, Map<String, BigDecimal> amounts) {}

  private boolean isPersonnel(String code) {
    return personnel.stream().anyMatch(code::startsWith);
  }

  /** The classes always listed, and those that have amounts. */
  private List<String> runningClasses(SortedMap<String, BigDecimal> amounts) {
    TreeSet<String> classes = new TreeSet<>(running);
    for (String code : amounts.keySet()) {
      classes.add(codes.above(code).stream().findFirst().orElse(code));
    }
    return List.copyOf(classes);
  }

  /** The lines of classes: every known code below them, and every code with an amount. */
  private List<CodeLine> lines(List<String> classes, SortedMap<String, BigDecimal> amounts) {
    TreeSet<String> coded = new TreeSet<>();
    for (String one : classes) {
      Stream.concat(
              codes.below(one).stream().filter(code -> !code.equals(one)),
              amounts.keySet().stream().filter(code -> code.startsWith(one)))
          .forEach(coded::add);
    }
    return CodeLine.of(coded, codes);
  }

  private static void header(FormSheet sheet) {
    int row = sheet.next();
    sheet.header(row, 0, 1, BLOCK, FormText.say("personnel"));
    sheet.header(row, BLOCK, 1, 2 * BLOCK, FormText.say("running"));
    for (int block = 0; block < 3 * BLOCK; block += BLOCK) {
      sheet.header(row + 1, block, 1, 1, FormText.say("economic_code"));
      sheet.header(row + 1, block + 1, 1, 1, FormText.say("function_name"));
      sheet.header(row + 1, block + AMOUNT, 1, 1, FormText.say("amount"));
    }
    sheet.skip(2);
    sheet.freeze();
  }

  private void block(FormSheet sheet, Block block, int first, int height) {
    List<CodeLine> lines = block.lines();
    for (int i = 0; i < height; i++) {
      int row = first + i;
      CodeLine line = i < lines.size() ? lines.get(i) : null;
      CodeLine before = i == 0 || line == null ? null : lines.get(i - 1);
      sheet.text(row, block.column(), line == null ? null : line.code(), 0);
      sheet.text(
          row,
          block.column() + 1,
          line == null ? null : line.name(codes, before),
          line == null ? 0 : line.level());
      sheet.amount(row, block.column() + AMOUNT, amount(line, block, first));
    }
  }

  private static Cell amount(CodeLine line, Block block, int first) {
    if (line == null) {
      return Cell.text(null);
    }
    return line.adds()
        ? FormSheet.sum(rows(first, line.below()), block.column() + AMOUNT)
        : Cell.money(block.amounts().get(line.key()));
  }

  private static void totals(FormSheet sheet, List<Block> blocks, int first, int row) {
    sheet.label(row, 0, 2, FormText.say("personnel_total"));
    sheet.total(row, AMOUNT, FormSheet.sum(top(blocks.get(0), first), AMOUNT));
    sheet.label(row, BLOCK, 2 * BLOCK - 1, FormText.say("running_total"));
    List<Cell> sums = new ArrayList<>();
    for (Block block : blocks.subList(1, blocks.size())) {
      sums.add(FormSheet.sum(top(block, first), block.column() + AMOUNT));
    }
    sheet.total(row, 2 * BLOCK + AMOUNT, FormSheet.together(sums));
  }

  private static List<Integer> top(Block block, int first) {
    return rows(first, CodeLine.top(block.lines()));
  }

  private static List<Integer> rows(int first, List<Integer> places) {
    return places.stream().map(place -> first + place).toList();
  }
}
