package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The files of a delivery, the large ones among them in pieces. A city's files are a few megabytes
 * each; one that holds a whole city, or its largest department, would else keep one task busy while
 * all others are done.
 */
final class CutFiles {
  /** In Hadoop's configuration, so {@code spark.hadoop.} before it for {@code spark-submit}. */
  private static final String PIECE_BYTES = "spendingreview.piece.bytes";

  private static final String USUAL_PIECE = "64m";

  private final List<SourceFile> files;
  private final Map<String, CutFile> cut = new LinkedHashMap<>();

  private CutFiles(List<SourceFile> files, List<CutFile> cut) {
    this.files = files;
    cut.forEach(one -> this.cut.put(one.path(), one));
  }

  /** Looks for those that can be cut, each in a task of its own. */
  static CutFiles among(
      List<SourceFile> files,
      SparkSession spark,
      Broadcast<SerializableConfiguration> configuration) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    long size =
        JavaUtils.byteStringAsBytes(configuration(configuration).get(PIECE_BYTES, USUAL_PIECE));
    List<SourceFile> large =
        context.defaultParallelism() == 1
            ? List.of()
            : files.stream().filter(file -> CutFile.mayBe(file, size)).toList();
    if (large.isEmpty()) {
      return new CutFiles(files, List.of());
    }
    return new CutFiles(
        files,
        context
            .parallelize(large, large.size())
            .map(file -> CutFile.of(file, size, configuration(configuration)))
            .filter(Objects::nonNull)
            .collect());
  }

  private static Configuration configuration(Broadcast<SerializableConfiguration> broadcast) {
    return broadcast.value().value();
  }

  /** What tasks are to read. */
  List<SourceFile> parts() {
    List<SourceFile> parts = new ArrayList<>();
    for (SourceFile file : files) {
      CutFile one = cut.get(file.entry().path());
      parts.addAll(one == null ? List.of(file) : one.parts());
    }
    return parts;
  }

  /** The rows that reading has given, one for the end of each file, cut or not. */
  List<Row> joined(List<Row> sums) {
    Map<String, List<Row>> ends = new HashMap<>();
    List<Row> joined = new ArrayList<>();
    for (Row row : sums) {
      if (SourceRowSchema.PIECE.equals(row.getAs("kind"))) {
        ends.computeIfAbsent(row.getAs("path"), path -> new ArrayList<>()).add(row);
      } else {
        joined.add(row);
      }
    }
    cut.forEach((path, file) -> joined.add(file.end(ends.getOrDefault(path, List.of()))));
    return joined;
  }
}
