package org.spendingreview.delivery.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;
import org.spendingreview.yaml.Problems;

/** Reads a layout file; whatever is wrong with it is told at once, with file and line. */
final class LayoutReader {
  /** Keys that only say how rows become lines. */
  private static final List<String> FOR_LINES =
      List.of(
          "columns",
          "skip_rows",
          "only_rows",
          "upper_levels",
          "numbers",
          "dates",
          "fiscal_year",
          "department",
          "common",
          "header",
          "width",
          "source");

  private final String name;
  private final Problems problems;

  private LayoutReader(String name, String file) {
    this.name = name;
    this.problems = new Problems(file, "delivery");
  }

  /**
   * Reads a layout.
   *
   * @param name by which it was asked for
   * @param file what messages call it
   * @throws CannotProceed naming everything wrong with it
   */
  static Layout read(String name, String file, String text) {
    return new LayoutReader(name, file).read(text);
  }

  private Layout read(String text) {
    Optional<Item> whole = Item.whole(text, problems);
    problems.refuse();
    Fields file = whole.orElseThrow().fields(LayoutKeys.FILE);
    Optional<String> written = file.has("layout") ? file.text("layout") : Optional.empty();
    written
        .filter(other -> !other.equals(name))
        .ifPresent(other -> file.problem("layout", "layoutName", other, name));
    if (file.has("description")) {
      file.text("description");
    }
    String classification =
        file.has("classification") ? file.text("classification").orElse(null) : null;
    boolean payments =
        file.oneOf("source", List.of("ledger", "payments")).filter("payments"::equals).isPresent();
    Layout layout = new FileReading(file, classification, payments).layout(Fingerprint.of(text));
    problems.refuse();
    return layout;
  }

  /** The parts of a file, which need one another. */
  private final class FileReading {
    private final Fields file;
    private final String classification;
    private final boolean payments;
    private final FileForm form;
    private final ColumnReader columns;
    private final ConditionReader conditions;

    FileReading(Fields file, String classification, boolean payments) {
      this.file = file;
      this.classification = classification;
      this.payments = payments;
      FormReader forms = new FormReader(file);
      this.columns = new ColumnReader(file, forms.hasHeader(), forms.trim(), forms.excelText());
      columns.read();
      this.form = forms.form(columns.byList());
      columns.checkWidth(form.width());
      this.conditions = new ConditionReader(new TemplateReader(columns));
    }

    Layout layout(String fingerprint) {
      TemplateReader templates = new TemplateReader(columns);
      Formats formats = new FormatReader(file).formats();
      ValueReader values = new ValueReader(templates, conditions);
      Value department = file.item("department").flatMap(item -> values.text(item)).orElse(null);
      LineReader lines = new LineReader(file, templates, conditions, values);
      Layout layout =
          new Layout(
              name,
              classification,
              payments,
              form,
              columns.columns(),
              rowTests("skip_rows"),
              rowTests("only_rows"),
              upperLevels(templates),
              formats,
              department,
              lines.read(),
              fingerprint);
      checkLines(layout);
      return layout;
    }

    private List<RowTest> rowTests(String key) {
      List<RowTest> tests = new ArrayList<>();
      file.item(key).stream()
          .flatMap(item -> item.items().stream())
          .forEach(item -> conditions.rowTest(item, form.header()).ifPresent(tests::add));
      return tests;
    }

    private UpperLevels upperLevels(TemplateReader templates) {
      Optional<Item> item = file.item("upper_levels");
      if (item.isEmpty()) {
        return null;
      }
      Fields fields = item.get().fields(LayoutKeys.UPPER_LEVELS);
      Template code = fields.requiredItem("code").flatMap(templates::column).orElse(null);
      List<Template> within =
          fields.item("within").stream()
              .flatMap(same -> same.items().stream())
              .flatMap(same -> templates.column(same).stream())
              .toList();
      return new UpperLevels(code, within);
    }

    private void checkLines(Layout layout) {
      if (!file.has("lines")) {
        if (!name.equals(Layout.STANDARD)) {
          file.problem("lines", "layoutNoLines");
        }
        for (String key : FOR_LINES) {
          if (file.has(key)) {
            file.problem(key, "layoutNoEffect", key);
          }
        }
      } else if (layout.payments() && !layout.ledgers().contains("general_ledger")) {
        file.problem("source", "layoutPayments");
      }
    }
  }
}
