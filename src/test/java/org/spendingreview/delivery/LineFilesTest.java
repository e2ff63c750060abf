package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableColumn;
import org.spendingreview.ledger.Ledger;

/** The data files of a task: one for each table, until it has enough rows. */
class LineFilesTest {
  private final List<String> events = new ArrayList<>();
  private final LineFiles files = new LineFiles(this::create);

  @Test
  void theRowsOfSmallSourcesShareAFile() {
    String first = files.rejected(rejected());
    files.endOfSource();
    assertEquals(first, files.rejected(rejected()));
    files.close();
    assertEquals(List.of("create rejected_rows", "close rejected_rows 2"), events);
  }

  @Test
  void aFileWithEnoughRowsIsCompleteAtTheEndOfItsSourceAndNotBefore() {
    String first = files.rejected(rejected());
    for (int i = 0; i < 250_000; i++) {
      assertEquals(first, files.rejected(rejected()));
    }
    files.endOfSource();
    assertNotEquals(first, files.rejected(rejected()));
    files.close();
    assertEquals(
        List.of(
            "create rejected_rows",
            "close rejected_rows 250001",
            "create rejected_rows",
            "close rejected_rows 1"),
        events);
  }

  @Test
  void afterAFailureAllFilesAreLetGoAlthoughOneCannotBeClosed() {
    LineFiles failing = new LineFiles(table -> new Held(table, true));
    failing.rejected(rejected());
    failing.write("staffing_register", new GenericInternalRow(1));
    failing.giveUp();
    assertEquals(Set.of("close rejected_rows 1", "close staffing_register 1"), Set.copyOf(events));
  }

  @Test
  void aRowThatCannotBeWrittenIsNeverTakenForAFileThatCannotBeRead() {
    LineFiles full =
        new LineFiles(
            table -> {
              org.apache.spark.unsafe.Platform.throwException(new IOException("no space left"));
              return null;
            });

    UncheckedIOException told =
        assertThrows(UncheckedIOException.class, () -> full.rejected(rejected()));
    assertEquals("no space left", told.getCause().getMessage());
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void anAcceptedLineHasTheColumnsOfItsTableInTheirOrder(Ledger ledger) {
    Object[] row = new Object[SourceRowSchema.SCHEMA.size()];
    row[1] = UTF8String.fromString("path");
    row[2] = UTF8String.fromString(ledger.name());
    row[3] = 2021;
    row[4] = UTF8String.fromString("department_code");
    row[5] = 7L;
    row[11] = UTF8String.fromString("excluded_reason");
    row[SourceRowSchema.SCHEMA.fieldIndex(ledger.name())] =
        new GenericInternalRow(
            ledger.columns().stream().map(c -> (Object) UTF8String.fromString(c.name())).toArray());
    GenericInternalRow line = LineFiles.line(ledger, new GenericInternalRow(row));

    List<String> names =
        TableCatalog.existing(ledger.name()).columns().stream()
            .map(TableColumn::name)
            .map(name -> name.equals("fiscal_year") ? "2021" : name)
            .map(name -> name.equals(ledger.sourceLineColumn()) ? "7" : name)
            .toList();
    assertEquals(names, Stream.of(line.values()).map(String::valueOf).toList());
  }

  static List<Ledger> ledgers() {
    return Ledger.all();
  }

  private static InternalRow rejected() {
    Object[] row = new Object[SourceRowSchema.SCHEMA.size()];
    row[1] = UTF8String.fromString("a.csv");
    row[2] = UTF8String.fromString("general_ledger");
    row[3] = 2021;
    row[5] = 2L;
    row[8] = UTF8String.fromString("x");
    row[9] = new GenericArrayData(new Object[] {UTF8String.fromString("wrong")});
    return new GenericInternalRow(row);
  }

  private Staging.File create(String table) {
    events.add("create " + table);
    return new Held(table, false);
  }

  /** A file that only counts. */
  private final class Held implements Staging.File {
    private final String table;
    private final boolean failing;
    private int rows;

    Held(String table, boolean failing) {
      this.table = table;
      this.failing = failing;
    }

    @Override
    public String location() {
      return table + " " + System.identityHashCode(this);
    }

    @Override
    public void write(InternalRow row) {
      rows++;
    }

    @Override
    public void close() {
      events.add("close " + table + " " + rows);
      if (failing) {
        // as Scala's methods throw what is checked
        org.apache.spark.unsafe.Platform.throwException(new IOException("cannot be closed"));
      }
    }
  }
}
