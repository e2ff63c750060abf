package org.spendingreview.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.spendingreview.wording.Wording;

/** A query's result as a table: its first rows, as many as a screen has room for. */
final class ResultTable {
  private static final int MOST = 200;

  /** Ours; and signs that what is delivered is no formula, whatever dollars stand in it. */
  private static final String CLASSES = "spending-review tex2jax_ignore mathjax_ignore";

  /** A text of so many letters stays on one line. */
  private static final int SHORT = 16;

  private final List<ShownColumn> columns;
  private final List<Row> rows;
  private final boolean cut;
  private final Wording wording;

  private ResultTable(Dataset<Row> result, Wording wording) {
    this.wording = wording;
    this.columns =
        Stream.of(result.schema().fields()).map(field -> ShownColumn.of(field, wording)).toList();
    List<Row> found = result.takeAsList(MOST + 1);
    this.cut = found.size() > MOST;
    this.rows = cut ? found.subList(0, MOST) : found;
  }

  /** Computes the rows. */
  static Html of(Dataset<Row> result, Wording wording) {
    ResultTable table = new ResultTable(result, wording);
    return new Html(table.html(), table.text());
  }

  private String html() {
    StringBuilder out = new StringBuilder("<table class=\"" + CLASSES + "\"><thead><tr>");
    for (ShownColumn column : columns) {
      out.append(cell("th", column, column.title()));
    }
    out.append("</tr></thead><tbody>");
    for (Row row : rows) {
      out.append("<tr>");
      for (int i = 0; i < columns.size(); i++) {
        out.append(cell("td", columns.get(i), columns.get(i).text(row.get(i))));
      }
      out.append("</tr>");
    }
    String note = note();
    return out.append("</tbody></table>")
        .append(note.isEmpty() ? "" : note(note).html())
        .toString();
  }

  private static String cell(String element, ShownColumn column, String text) {
    String kind =
        column.isNumber() ? " class=\"number\"" : text.length() <= SHORT ? " class=\"short\"" : "";
    return "<" + element + kind + ">" + Html.escaped(text) + "</" + element + ">";
  }

  /** A sentence beside a table, or instead of one. */
  static Html note(String text) {
    return new Html("<p class=\"" + CLASSES + "\">" + Html.escaped(text) + "</p>", text);
  }

  private String note() {
    if (rows.isEmpty()) {
      return wording.say("notebook.noRow");
    }
    return cut ? wording.say("notebook.cut", MOST) : "";
  }

  private String text() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(String.join(" | ", columns.stream().map(ShownColumn::title).toList()));
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.add(columns.get(i).text(row.get(i)));
      }
      lines.add(String.join(" | ", cells));
    }
    String note = note();
    return (note.isEmpty() ? lines : lines.add(note)).toString();
  }
}
