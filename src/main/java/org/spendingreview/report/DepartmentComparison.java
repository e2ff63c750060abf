package org.spendingreview.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.wording.Wording;

/** Departments of a year side by side (部门比较), for people and for programs. */
public final class DepartmentComparison {
  private final Comparison comparison;

  private DepartmentComparison(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Reads what a release says of the departments, which appear in the order given.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release holds nothing of the year or of
   *     one of the departments; the message names those of which it does
   */
  public static DepartmentComparison of(
      ReleaseReader release, int fiscalYear, List<String> departments) {
    return new DepartmentComparison(Comparison.of(release, fiscalYear, departments));
  }

  /**
   * Prints it and flushes; the stream stays open. As a table it has a column a department; as CSV
   * and JSON a row a value, the same in every language.
   *
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void print(TableFormat format, Wording wording, Colours colours, OutputStream stream) {
    if (format != TableFormat.TABLE) {
      List<ComparedValue> values = ComparedValue.of(comparison);
      format.print(
          ComparedValue.TABLE,
          values.stream().map(ComparedValue::row).toList(),
          wording,
          colours,
          stream);
      return;
    }
    try {
      String text = new ComparisonText(comparison, wording, colours).text();
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
