package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The files of a delivery, those in pieces that are large beside all others. A city's files are a
 * few megabytes each; one that holds a whole city, or its largest department, would else keep one
 * task busy while all others are done.
 */
final class CutFiles {
  /** In Hadoop's configuration, so {@code spark.hadoop.} before it for {@code spark-submit}. */
  private static final String PIECE_BYTES = "spendingreview.piece.bytes";

  private static final long USUAL_PIECE = 64L << 20;

  /** What a core may have still to do when the others are done is a quarter of its share. */
  private static final int FILES_PER_CORE = 4;

  private final Map<String, CutFile> cut = new LinkedHashMap<>();

  private CutFiles(List<CutFile> cut) {
    cut.forEach(one -> this.cut.put(one.path(), one));
  }

  /** Looks for those that can be cut. */
  static CutFiles among(
      List<SourceFile> files,
      SparkSession spark,
      Broadcast<SerializableConfiguration> configuration) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    long size = configuration(configuration).getLongBytes(PIECE_BYTES, USUAL_PIECE);
    List<SourceFile> large = large(files, size, context, configuration);
    if (large.isEmpty()) {
      return new CutFiles(List.of());
    }
    return new CutFiles(
        context
            .parallelize(large, large.size())
            .map(file -> CutFile.of(file, size, configuration(configuration)))
            .filter(Objects::nonNull)
            .collect());
  }

  /** Files so long that the core reading one would be busy when the others are done. */
  private static List<SourceFile> large(
      List<SourceFile> files,
      long size,
      JavaSparkContext context,
      Broadcast<SerializableConfiguration> configuration) {
    int cores = context.defaultParallelism();
    List<SourceFile> candidates =
        cores == 1 ? List.of() : files.stream().filter(file -> CutFile.mayBe(file, size)).toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    int tasks = cores * FILES_PER_CORE;
    List<Long> lengths =
        context
            .parallelize(candidates, Math.min(candidates.size(), tasks))
            .map(file -> CutFile.length(file, configuration(configuration)))
            .collect();
    long least = Math.max(2 * size, lengths.stream().mapToLong(Long::longValue).sum() / tasks);
    return IntStream.range(0, candidates.size())
        .filter(i -> lengths.get(i) >= least)
        .mapToObj(candidates::get)
        .toList();
  }

  private static Configuration configuration(Broadcast<SerializableConfiguration> broadcast) {
    return broadcast.value().value();
  }

  /** What tasks are to read of some of the files. */
  List<SourceFile> parts(List<SourceFile> files) {
    List<SourceFile> parts = new ArrayList<>();
    for (SourceFile file : files) {
      CutFile one = cut.get(file.entry().path());
      parts.addAll(one == null ? List.of(file) : one.parts());
    }
    return parts;
  }

  /** The rows that reading these files has given, one for the end of each, cut or not. */
  List<Row> joined(List<SourceFile> files, List<Row> sums) {
    Map<String, List<Row>> ends = new HashMap<>();
    List<Row> joined = new ArrayList<>();
    for (Row row : sums) {
      if (SourceRowSchema.PIECE.equals(row.getAs("kind"))) {
        ends.computeIfAbsent(row.getAs("path"), path -> new ArrayList<>()).add(row);
      } else {
        joined.add(row);
      }
    }
    for (SourceFile file : files) {
      String path = file.entry().path();
      if (cut.containsKey(path)) {
        joined.add(cut.get(path).end(ends.getOrDefault(path, List.of())));
      }
    }
    return joined;
  }
}
