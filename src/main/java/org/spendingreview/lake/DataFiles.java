package org.spendingreview.lake;

import io.delta.kernel.defaults.engine.fileio.InputFile;
import io.delta.kernel.defaults.engine.hadoopio.HadoopFileIO;
import io.delta.kernel.defaults.internal.parquet.ParquetStatsReader;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The data files of one new version of a table, as Spark writes them: in a folder of their own
 * within the table's, so that what a killed run leaves never mixes with them. No reader sees them
 * until a commit names them.
 *
 * @param files those that hold rows, each with the number of its rows
 */
record DataFiles(List<DataFileStatus> files) {
  /**
   * Bytes of a row group, the least that a reader can leave out of a file: some hundred thousand
   * lines of a ledger, the lines of a department or two. Groups of a tenth of that make files a
   * quarter larger and a fifth slower to write and read.
   */
  private static final int ROW_GROUP = 8 * 1024 * 1024;

  /** How Parquet is written, as Hadoop's settings. */
  static final Map<String, String> SETTINGS =
      Map.of("parquet.block.size", String.valueOf(ROW_GROUP));

  /** What has a meaning in Hadoop's patterns of file names; a lake's name may hold it. */
  private static final Pattern PATTERN = Pattern.compile("[\\[\\]{}*?\\\\]");

  /** How the names of their folders begin. */
  static final String FOLDER = "files-";

  /** Copies the files. */
  DataFiles {
    files = List.copyOf(files);
  }

  /** The name of a folder, different each time. */
  static Path within(String table) {
    return new Path(table, FOLDER + UUID.randomUUID());
  }

  /**
   * Writes rows.
   *
   * @param schema of the rows, as Kernel knows it
   * @param told by which columns a reader shall tell that a file does not concern it
   */
  static DataFiles write(
      Dataset<Row> rows, Path folder, StructType schema, List<String> told, Configuration conf)
      throws IOException {
    rows.write()
        .mode(SaveMode.Append) // the folder is new: this spares the look whether it is
        .options(SETTINGS)
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(folder.toString());
    FileSystem system = folder.getFileSystem(conf);
    return of(List.of(system.listStatus(folder)), schema, told, conf);
  }

  /**
   * Files that are written already.
   *
   * @param counted how many rows were written to each
   * @throws IllegalStateException if one has not so many
   */
  static DataFiles at(
      Map<String, Long> counted, StructType schema, List<String> told, Configuration conf)
      throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (String path : counted.keySet()) {
      Path file = new Path(path);
      found.add(file.getFileSystem(conf).getFileStatus(file));
    }
    DataFiles files = of(found, schema, told, conf);
    long expected = counted.values().stream().mapToLong(Long::longValue).sum();
    if (files.rows() != expected) {
      throw new IllegalStateException(
          expected + " rows were written, " + files.rows() + " are in " + counted.keySet());
    }
    return files;
  }

  private static DataFiles of(
      List<FileStatus> found, StructType schema, List<String> told, Configuration conf) {
    HadoopFileIO io = new HadoopFileIO(conf);
    List<Column> columns = told.stream().map(Column::new).toList();
    return new DataFiles(
        found.stream()
            .filter(FileStatus::isFile)
            .parallel() // on an object store each footer is a request
            .map(file -> described(file, schema, columns, io))
            .filter(file -> rows(file) > 0)
            .toList());
  }

  /** The rows of some files. */
  static Dataset<Row> read(
      SparkSession spark, org.apache.spark.sql.types.StructType schema, Collection<String> files) {
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), schema)
        : spark
            .read()
            .schema(schema)
            .parquet(files.stream().map(DataFiles::literal).toArray(String[]::new));
  }

  /** A path that Spark, which takes such letters for patterns, takes for itself. */
  private static String literal(String path) {
    return PATTERN.matcher(path).replaceAll("\\\\$0");
  }

  /** These files and others. */
  DataFiles and(DataFiles more) {
    return new DataFiles(Stream.concat(files.stream(), more.files.stream()).toList());
  }

  /** How many rows there are in all. */
  long rows() {
    return files.stream().mapToLong(DataFiles::rows).sum();
  }

  private static long rows(DataFileStatus file) {
    return file.getStatistics().orElseThrow().getNumRecords();
  }

  private static DataFileStatus described(
      FileStatus file, StructType schema, List<Column> columns, HadoopFileIO io) {
    String path = file.getPath().toString();
    InputFile footer = io.newInputFile(path, file.getLen());
    try {
      DataFileStatistics statistics =
          ParquetStatsReader.readDataFileStatistics(footer, schema, columns);
      return new DataFileStatus(
          path, file.getLen(), file.getModificationTime(), Optional.of(statistics));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
