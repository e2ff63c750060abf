package org.spendingreview.cli;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.ledger.CsvResource;

/** What a shell completes; found only when a shell's script is asked for. */
final class Candidates {
  private Candidates() {}

  private static Iterator<String> column(String resource, String column) {
    return CsvResource.rows(resource).stream().map(row -> row.get(column)).iterator();
  }

  /** Names of tables, a table a ledger among them. */
  static final class Tables implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return TableCatalog.all().stream().map(TableDefinition::name).iterator();
    }
  }

  /** Codes of the figures and rates that ship with the program. */
  static final class Figures implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Iterable<String> figures = () -> column("figures.csv", "figure_code");
      Iterable<String> rates = () -> column("indicators.csv", "indicator_code");
      return Stream.of(figures, rates)
          .flatMap(codes -> StreamSupport.stream(codes.spliterator(), false))
          .iterator();
    }
  }

  /** Languages. */
  static final class Locales implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("zh-CN", "en").iterator();
    }
  }

  /** Formats of a table. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("table", "csv", "json").iterator();
    }
  }

  /** Formats of a checked report. */
  static final class ReviewFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("table", "html", "json", "docx").iterator();
    }
  }

  /** Formats of the log. */
  static final class LogFormats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("text", "json").iterator();
    }
  }
}
