package org.spendingreview.delivery.layout;

import java.util.Optional;
import org.spendingreview.yaml.Item;

/** Reads texts with columns in braces, and checks that the columns are there. */
final class TemplateReader {
  private final ColumnReader columns;

  TemplateReader(ColumnReader columns) {
    this.columns = columns;
  }

  /** The template that a value is; empty with a problem noted. */
  Optional<Template> template(Item item) {
    Optional<String> text = item.text();
    Optional<Template> template = text.flatMap(Template::parse);
    if (text.isPresent() && template.isEmpty()) {
      item.problem("layoutBraces", item.path(), text.get());
    }
    template.ifPresent(t -> check(t, item));
    return template;
  }

  /** The template of an item that is a column's name, or a text with braces. */
  Optional<Template> column(Item item) {
    return item.text().flatMap(text -> columnOrTemplate(text, item));
  }

  /** The template of a text that is a column's name, or one with braces. */
  Optional<Template> columnOrTemplate(String text, Item item) {
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      Template column = Template.ofColumn(text);
      check(column, item);
      return Optional.of(column);
    }
    Optional<Template> template = Template.parse(text);
    if (template.isEmpty()) {
      item.problem("layoutBraces", item.path(), text);
    }
    template.ifPresent(t -> check(t, item));
    return template;
  }

  private void check(Template template, Item item) {
    for (String column : template.columns()) {
      if (!columns.knows(column)) {
        item.problem("layoutSource", item.path(), column, columns.names());
      }
    }
  }
}
