package org.spendingreview.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spendingreview.audit.FigureDefinition;
import org.spendingreview.audit.LineFilter;
import org.spendingreview.audit.TracedFigure;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.wording.Wording;

/** What a figure adds up, in words: its ledger and column, and which lines count. */
final class TraceDefinition {
  private final TracedFigure figure;
  private final Wording wording;

  TraceDefinition(TracedFigure figure, Wording wording) {
    this.figure = figure;
    this.wording = wording;
  }

  String text() {
    FigureDefinition definition = figure.definition();
    List<String> lines = new ArrayList<>();
    String unit = wording.side(definition.unit());
    String name = wording.side(definition.name());
    lines.add(say("Figure", name, definition.code(), figure.fiscalYear(), unit));
    lines.add(say("AddsUp", definition.ledger(), measure(definition)));
    conditions(definition.filter(), lines);
    lines.add(say(definition.lowestAccountsOnly() ? "LowestAccounts" : "NotExcluded"));
    return lines.stream().map(line -> DisplayWidth.safe(line) + "\n").collect(joining());
  }

  private String measure(FigureDefinition definition) {
    if (definition.measure().equals(FigureDefinition.ACTUAL)) {
      return column("debit_amount") + " − " + column("credit_amount");
    }
    return column(definition.measure());
  }

  private void conditions(LineFilter filter, List<String> lines) {
    for (Map.Entry<String, List<String>> allowed : filter.allowed().entrySet()) {
      lines.add(say("Is", column(allowed.getKey()), String.join(", ", allowed.getValue())));
    }
    for (Map.Entry<String, List<String>> prefixes : filter.prefixes().entrySet()) {
      lines.add(say("Begins", column(prefixes.getKey()), String.join(", ", prefixes.getValue())));
    }
    if (!filter.longerClasses().isEmpty()) {
      lines.add(say("ButNot", String.join(", ", filter.longerClasses())));
    }
    if (!filter.months().isEmpty()) {
      lines.add(
          say("Months", String.join(", ", filter.months().stream().map(String::valueOf).toList())));
    }
  }

  private String column(String name) {
    TableColumn column =
        TableCatalog.existing(figure.definition().ledger()).column(name).orElseThrow();
    return wording == Wording.CHINESE ? column.chinese() : column.english();
  }

  private String say(String key, Object... arguments) {
    return wording.say("report.trace" + key, arguments);
  }
}
