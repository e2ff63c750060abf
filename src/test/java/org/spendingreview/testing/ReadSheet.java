package org.spendingreview.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of a workbook as a reader's program sees it, with its formulas computed exactly. */
public final class ReadSheet {
  private static final Pattern RANGE = Pattern.compile("SUM\\(([A-Z]+)(\\d+):([A-Z]+)(\\d+)\\)");

  private final Map<String, Cell> cells = new TreeMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  private ReadSheet(Sheet sheet) throws IOException {
    for (Row row : sheet.read()) {
      List<String> references = new ArrayList<>();
      while (rows.size() < row.getRowNum() - 1) {
        rows.add(List.of());
      }
      for (Cell cell : row) {
        references.add(cell == null ? "" : cell.getAddress().toString());
        if (cell != null) {
          cells.put(cell.getAddress().toString(), cell);
        }
      }
      rows.add(references);
    }
  }

  /** Every sheet of a workbook by its name, in their order. */
  public static Map<String, ReadSheet> all(File workbook) {
    Map<String, ReadSheet> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook opened = new ReadableWorkbook(workbook);
        Stream<Sheet> found = opened.getSheets()) {
      for (Sheet sheet : found.toList()) {
        sheets.put(sheet.getName(), new ReadSheet(sheet));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheets;
  }

  /** How many rows it has. */
  public int rows() {
    return rows.size();
  }

  /** The cells' names of a row, counted from 0. */
  public List<String> row(int row) {
    return Collections.unmodifiableList(rows.get(row));
  }

  /** The texts of a row, counted from 0; numbers and formulas are left out. */
  public List<String> texts(int row) {
    return rows.get(row).stream().map(this::text).collect(Collectors.toList());
  }

  /** A cell's text, null where it holds none. */
  public String text(String reference) {
    Cell cell = cells.get(reference);
    boolean text = cell != null && cell.getType() == CellType.STRING;
    return text ? cell.asString() : null;
  }

  /** A cell's formula, null where it holds none. */
  public String formula(String reference) {
    Cell cell = cells.get(reference);
    return cell == null || cell.getType() != CellType.FORMULA ? null : cell.getFormula();
  }

  /** A cell's number, or what its formula gives; null where it holds neither. */
  public BigDecimal number(String reference) {
    Cell cell = cells.get(reference);
    if (cell == null) {
      return null;
    } else if (cell.getType() == CellType.FORMULA) {
      return computed(cell.getFormula());
    }
    return cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
  }

  /** The first row, counted from 0, that has this text; -1 where none has. */
  public int rowOf(String text) {
    for (int i = 0; i < rows.size(); i++) {
      if (texts(i).contains(text)) {
        return i;
      }
    }
    return -1;
  }

  /** Sums of ranges and of single cells: the only formulas that we write. */
  private BigDecimal computed(String formula) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String part : formula.split("\\+", -1)) {
      Matcher range = RANGE.matcher(part);
      List<String> references = range.matches() ? inside(range) : List.of(part);
      for (String reference : references) {
        BigDecimal number = number(reference);
        sum = number == null ? sum : sum.add(number);
      }
    }
    return sum;
  }

  private static List<String> inside(Matcher range) {
    List<String> references = new ArrayList<>();
    for (int row = Integer.parseInt(range.group(2));
        row <= Integer.parseInt(range.group(4));
        row++) {
      for (int column = column(range.group(1)); column <= column(range.group(3)); column++) {
        references.add(letters(column) + row);
      }
    }
    return references;
  }

  private static int column(String letters) {
    return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + (column - 1) % 26));
    return column <= 26 ? last : letters((column - 1) / 26) + last;
  }
}
