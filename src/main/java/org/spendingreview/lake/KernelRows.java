package org.spendingreview.lake;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.MapValue;
import io.delta.kernel.data.Row;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the cells of a Delta Kernel row into Java values. */
final class KernelRows {
  private KernelRows() {}

  /** The values of a table's columns; a column that the row lacks is {@code null}. */
  static TableRow of(TableDefinition table, Row row) {
    Object[] values =
        table.columns().stream()
            .map(column -> row.getSchema().indexOf(column.name()))
            .map(index -> index < 0 || row.isNullAt(index) ? null : value(row, index))
            .toArray();
    return TableRow.of(table, values);
  }

  private static Object value(Row row, int index) {
    DataType type = row.getSchema().at(index).getDataType();
    if (type instanceof StringType) {
      return row.getString(index);
    } else if (type instanceof IntegerType) {
      return row.getInt(index);
    } else if (type instanceof LongType) {
      return row.getLong(index);
    } else if (type instanceof DecimalType) {
      return row.getDecimal(index);
    } else if (type instanceof BooleanType) {
      return row.getBoolean(index);
    } else if (type instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(index));
    } else if (type instanceof TimestampType) {
      return Instant.EPOCH.plus(row.getLong(index), ChronoUnit.MICROS);
    } else if (type instanceof io.delta.kernel.types.ArrayType) {
      return list(row.getArray(index));
    } else if (type instanceof io.delta.kernel.types.MapType) {
      return map(row.getMap(index));
    }
    throw new IllegalStateException(
        "No table of the lake has a column of type " + type + ": " + row.getSchema().at(index));
  }

  private static List<String> list(ArrayValue array) {
    List<String> list = new ArrayList<>();
    ColumnVector elements = array.getElements();
    for (int i = 0; i < array.getSize(); i++) {
      list.add(elements.isNullAt(i) ? null : elements.getString(i));
    }
    return Collections.unmodifiableList(list);
  }

  private static Map<String, Long> map(MapValue value) {
    Map<String, Long> map = new TreeMap<>();
    for (int i = 0; i < value.getSize(); i++) {
      ColumnVector counts = value.getValues();
      map.put(value.getKeys().getString(i), counts.isNullAt(i) ? null : counts.getLong(i));
    }
    return Collections.unmodifiableMap(map);
  }
}
