package org.spendingreview.report.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.lake.TableRow;
import org.spendingreview.report.CodeNames;
import org.spendingreview.report.Edition;
import org.spendingreview.report.Quartile;

/** What every figure and rate means, as the release itself defines them, and every sign. */
final class DefinitionsSheet {
  private final Edition edition;
  private final CodeNames names;

  DefinitionsSheet(Edition edition, CodeNames names) {
    this.edition = edition;
    this.names = names;
  }

  List<String> headers() {
    return Stream.of("what", "definition_name", "definition_unit", "definition", "code")
        .map(column -> say("column_" + column))
        .toList();
  }

  void write(TableSheet sheet) {
    for (TableRow row : edition.rows("rate_definitions")) {
      String code = (String) row.value("indicator_code");
      String unit = names.isRate(code) ? "%" : names.unit(code).map(this::side).orElse(null);
      line(sheet, "rate", side(row.value("name")), unit, rate(row), code);
    }
    for (TableRow row : edition.rows("figures")) {
      String code = (String) row.value("figure_code");
      String unit = (String) row.value("unit");
      String shown = CodeNames.isMoney(unit) ? Units.money(names.wording()) : side(unit);
      line(sheet, "figure", side(row.value("name")), shown, figure(row), code);
    }
    for (Quartile quartile : Quartile.values()) {
      sheet.add(
          List.of(
              Cell.text(say("kind_sign")),
              Cell.text(names.wording().say(quartile.key())).filled(quartile.fill()),
              Cell.text(null),
              Cell.text(say("quartile_" + quartile)),
              Cell.text(null)));
    }
    for (String sign : List.of("COMPLETE", "INCOMPLETE", "WITHHELD")) {
      line(sheet, "sign", names.of("status", sign), null, say("sign_" + sign), sign);
    }
  }

  private void line(
      TableSheet sheet, String kind, String name, String unit, String definition, String code) {
    sheet.add(
        Stream.of(say("kind_" + kind), name, unit, definition, code).map(Cell::text).toList());
  }

  private String rate(TableRow row) {
    String text = formula(row.value("numerator")) + " ÷ " + formula(row.value("denominator"));
    Object least = row.value("numerator_minimum");
    return least == null ? text : text + say("least", least);
  }

  /** A side of a rate, in brackets where it is more than one figure. */
  private String formula(Object formula) {
    String text = names.formula(formula.toString().replace("prior(", say("prior") + "("));
    return text.contains(" ") ? "(" + text + ")" : text;
  }

  /** Ledger and measure, then every filter that the figure has. */
  private String figure(TableRow row) {
    String ledger = names.of("ledger", (String) row.value("ledger"));
    String filters =
        row.table().columns().stream()
            .filter(column -> row.value(column.name()) instanceof List<?>)
            .map(column -> filter(column.name(), (List<?>) row.value(column.name())))
            .collect(Collectors.joining());
    return ledger + say("adds", names.of("measure", (String) row.value("measure"))) + filters;
  }

  private String filter(String column, List<?> values) {
    String title =
        new SheetColumn("figures", column, SheetColumn.Shown.TEXT, "").header(names.wording());
    String kind = column.replaceFirst("s$", "");
    String listed =
        values.stream().map(v -> names.of(kind, v.toString())).collect(Collectors.joining(", "));
    return say("filter", title, listed);
  }

  private String side(Object both) {
    return names.wording().side(both.toString());
  }

  private String say(String key, Object... arguments) {
    return names.wording().say("workbook." + key, arguments);
  }
}
