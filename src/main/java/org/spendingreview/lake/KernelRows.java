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
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the cells of Delta Kernel rows into Java values. */
final class KernelRows {
  private final TableDefinition table;
  private final int[] places;

  /** For rows of a schema, in which columns of the table may be missing. */
  KernelRows(TableDefinition table, StructType schema) {
    this.table = table;
    this.places =
        table.columns().stream().mapToInt(column -> schema.indexOf(column.name())).toArray();
  }

  /** The values of the table's columns; a column that the row lacks is {@code null}. */
  TableRow of(Row row) {
    Object[] values = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = value(row, i);
    }
    return TableRow.of(table, values);
  }

  /** Whether a row is asked for, found out without the values of its other columns. */
  boolean accepts(RowFilter filter, Row row) {
    return filter.accepts(column -> value(row, table.indexOf(column)), table);
  }

  private Object value(Row row, int column) {
    int place = places[column];
    return place < 0 || row.isNullAt(place) ? null : cell(row, place);
  }

  private static Object cell(Row row, int index) {
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

  private static List<Object> list(ArrayValue array) {
    List<Object> list = new ArrayList<>();
    ColumnVector elements = array.getElements();
    boolean numbers = elements.getDataType() instanceof IntegerType;
    for (int i = 0; i < array.getSize(); i++) {
      Object element = numbers ? (Object) elements.getInt(i) : elements.getString(i);
      list.add(elements.isNullAt(i) ? null : element);
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
