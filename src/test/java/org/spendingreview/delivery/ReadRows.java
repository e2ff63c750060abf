package org.spendingreview.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** What the rows of a file become, each as a text that begins with its line. */
final class ReadRows {
  static final LineRules RULES =
      new LineRules(
          Register.of(
              SmallCsv.of(
                  "departments.csv",
                  """
                  department_code,department_name,peer_group,unit_code,unit_name
                  901,甲局,A,901001,甲局本级
                  901,甲局,A,901002,甲局服务中心
                  902,乙局,A,902001,乙局本级
                  """
                      .getBytes(StandardCharsets.UTF_8))),
          new ClassificationCatalog(null, new Configuration()).named("china"));

  private ReadRows() {}

  /** Reads a file of that text under a layout of that text, without the row about the file. */
  static List<String> of(Path folder, String layout, String text, String department)
      throws IOException {
    Path delivered = folder.resolve("a.csv");
    Files.writeString(delivered, text);
    List<String> rows = of(layout(folder, layout), delivered, department);
    return rows.subList(0, rows.size() - 1);
  }

  /** The layout that a text describes, called test. */
  static Layout layout(Path folder, String yaml) throws IOException {
    Files.writeString(folder.resolve("test.yaml"), yaml);
    return new LayoutCatalog(new org.apache.hadoop.fs.Path(folder.toString()), new Configuration())
        .named("test");
  }

  /** Reads a file of the year 2021; without a department it is a city-wide one. */
  static List<String> of(Layout layout, Path delivered, String department) {
    List<String> ledgers = layout.isCanonical() ? List.of("general_ledger") : layout.ledgers();
    ManifestEntry entry =
        new ManifestEntry(
            "a.csv", null, department, 2021, layout.name(), null, null, null, null, 2);
    SourceFile file =
        new SourceFile(delivered.toUri().toString(), entry, layout, ledgers, List.of());
    List<String> rows = new ArrayList<>();
    FileRows.of(file, RULES, new Configuration())
        .forEach(
            row -> {
              if (!row.getString(0).equals(SourceRowSchema.TALLY)) {
                rows.add(text(row));
              }
            });
    return rows;
  }

  private static String text(InternalRow row) {
    StructType schema = SourceRowSchema.SCHEMA;
    String kind = row.getString(0);
    List<String> words = new ArrayList<>();
    if (!row.isNullAt(5)) {
      words.add(Long.toString(row.getLong(5)));
    }
    words.add(kind);
    Stream.of("ledger", "department_code", "excluded_reason")
        .map(schema::fieldIndex)
        .filter(field -> !row.isNullAt(field))
        .forEach(field -> words.add(row.getString(field)));
    if (kind.equals(SourceRowSchema.ACCEPTED)) {
      int field = schema.fieldIndex(row.getString(schema.fieldIndex("ledger")));
      StructType columns = (StructType) schema.fields()[field].dataType();
      words.addAll(values(row.getStruct(field, columns.size()), columns));
    } else if (!row.isNullAt(9)) {
      Object[] reasons = row.getArray(9).array();
      words.addAll(Stream.of(reasons).map(r -> r.toString().split(" / ", 2)[1]).toList());
    }
    return String.join(" ", words);
  }

  private static List<String> values(InternalRow line, StructType columns) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      StructField column = columns.fields()[i];
      if (!line.isNullAt(i)) {
        Object value = line.get(i, column.dataType());
        boolean day = column.dataType().simpleString().equals("date");
        values.add(
            column.name() + "=" + (day ? LocalDate.ofEpochDay((Integer) value) : value.toString()));
      }
    }
    return values;
  }
}
