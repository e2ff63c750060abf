package org.spendingreview.notebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/**
 * A query's result as a chart draws it. The first column names what stands along the axis. Either
 * every other column is a series of numbers; or the second column names the series, and the third
 * holds the numbers.
 *
 * @param unit of all numbers
 * @param categories along the axis, in the order of the rows
 * @param series numbers by category, null where there is none, by the series' name
 */
record ChartSeries(String unit, List<String> categories, Map<String, List<BigDecimal>> series) {
  private static final int MOST = 2000;

  /**
   * Computes the rows.
   *
   * @throws CannotProceed if the columns are not as said above, have different units, or the rows
   *     are too many to be drawn
   */
  static ChartSeries of(Dataset<Row> result, Wording wording) {
    List<ShownColumn> columns =
        Stream.of(result.schema().fields()).map(field -> ShownColumn.of(field, wording)).toList();
    boolean named = columns.size() == 3 && !columns.get(1).isNumber();
    List<ShownColumn> numbers =
        columns.subList(Math.min(columns.size(), named ? 2 : 1), columns.size());
    if (numbers.isEmpty() || !numbers.stream().allMatch(ShownColumn::isNumber)) {
      throw CannotProceed.wrongCall("notebook.chartColumns", titles(columns));
    }
    if (numbers.stream().map(ShownColumn::unit).distinct().count() > 1) {
      throw CannotProceed.wrongCall("notebook.chartUnits", titles(numbers));
    }
    List<Row> rows = result.takeAsList(MOST + 1);
    if (rows.size() > MOST) {
      throw CannotProceed.wrongCall("notebook.chartRows", MOST);
    }
    return named ? byName(columns, rows) : byColumn(columns, rows);
  }

  /** Nothing may be drawn over something else in silence. */
  private static void once(Object before, String name) {
    if (before != null) {
      throw CannotProceed.wrongCall("notebook.chartTwice", name);
    }
  }

  private static String titles(List<ShownColumn> columns) {
    return String.join(", ", columns.stream().map(ShownColumn::title).toList());
  }

  private static ChartSeries byColumn(List<ShownColumn> columns, List<Row> rows) {
    Map<String, List<BigDecimal>> series = new LinkedHashMap<>();
    for (int i = 1; i < columns.size(); i++) {
      ShownColumn column = columns.get(i);
      List<BigDecimal> numbers = new ArrayList<>();
      for (Row row : rows) {
        numbers.add(column.number(row.get(i)));
      }
      String name = column.title().replace("（" + column.unit() + "）", "");
      once(series.put(name, numbers), name);
    }
    List<String> categories = rows.stream().map(row -> columns.get(0).text(row.get(0))).toList();
    return new ChartSeries(columns.get(1).unit(), categories, series);
  }

  private static ChartSeries byName(List<ShownColumn> columns, List<Row> rows) {
    Set<String> categories = new LinkedHashSet<>();
    Map<String, Map<String, BigDecimal>> found = new LinkedHashMap<>();
    for (Row row : rows) {
      String category = columns.get(0).text(row.get(0));
      String name = columns.get(1).text(row.get(1));
      categories.add(category);
      Map<String, BigDecimal> numbers = found.computeIfAbsent(name, n -> new LinkedHashMap<>());
      once(numbers.put(category, columns.get(2).number(row.get(2))), category + " / " + name);
    }
    Map<String, List<BigDecimal>> series = new LinkedHashMap<>();
    found.forEach(
        (name, numbers) -> {
          List<BigDecimal> inOrder = new ArrayList<>();
          categories.forEach(category -> inOrder.add(numbers.get(category)));
          series.put(name, inOrder);
        });
    return new ChartSeries(columns.get(2).unit(), List.copyOf(categories), series);
  }
}
