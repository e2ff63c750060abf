package org.spendingreview.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spendingreview.wording.CannotProceed;

/**
 * Data files that the tasks of one Spark job write themselves, of several tables at once: what one
 * pass over the input yields goes where it is to stay, before anybody knows which of it counts. A
 * file that belongs to a table as it is becomes part of it by a commit that names it; the others,
 * and those of work tables, which are no tables of the lake, can be read until this is closed, and
 * are then removed.
 */
public final class StagedFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);

  /** How the folders of work tables begin, which readers of tables pass over. */
  private static final String WORK = "_work-";

  private final SparkSession spark;
  private final LakePath place;
  private final Map<String, String> folders = new TreeMap<>();
  private final Map<String, StructType> schemas = new TreeMap<>();
  private final Set<String> committed = ConcurrentHashMap.newKeySet();
  private final Tasks tasks;

  StagedFiles(
      SparkSession spark, LakePath place, Collection<String> tables, Map<String, StructType> work) {
    this.spark = spark;
    this.place = place;
    String name = DataFiles.FOLDER + UUID.randomUUID();
    schemas.putAll(work);
    removeLeftBehind();
    Path workFolder = new Path(place.path(), WORK + UUID.randomUUID());
    work.keySet().forEach(table -> folders.put(table, new Path(workFolder, table).toString()));
    for (String table : tables) {
      TableDefinition definition = TableCatalog.named(table).orElseThrow();
      folders.put(table, new Path(place.folder(definition), name).toString());
      schemas.put(table, definition.schema());
    }
    this.tasks = begin();
  }

  /** Work tables of a run that was killed: this one holds the lake now. */
  private void removeLeftBehind() {
    try {
      if (place.exists()) {
        for (FileStatus entry : place.system().listStatus(place.path())) {
          if (entry.getPath().getName().startsWith(WORK)) {
            place.system().delete(entry.getPath(), true);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("{} holds what a killed run left: {}", place.path(), e.toString());
    }
  }

  private Tasks begin() {
    try {
      Job job = Job.getInstance(spark.sparkContext().hadoopConfiguration());
      OutputWriterFactory writers =
          new ParquetFileFormat()
              .prepareWrite(
                  spark,
                  job,
                  scala.collection.immutable.Map$.MODULE$.empty(),
                  schemas.values().iterator().next());
      DataFiles.SETTINGS.forEach(job.getConfiguration()::set);
      return new Tasks(
          new HashMap<>(folders),
          new HashMap<>(schemas),
          writers,
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .broadcast(new SerializableConfiguration(job.getConfiguration())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the tasks write with, wherever they run. */
  public Tasks tasks() {
    return tasks;
  }

  /**
   * Runs the job whose tasks write files.
   *
   * @return the job's rows, few, since the driver takes them
   * @throws org.spendingreview.wording.CannotProceed if a disk is full or may not be written
   */
  public List<Row> run(Dataset<Row> job) {
    try {
      return job.collectAsList();
    } catch (Exception e) { // Spark's have no common type
      RuntimeException known = LakeErrors.notWritten(place.path(), e);
      throw known instanceof CannotProceed
          ? known
          : new IllegalStateException("A task failed that reads and writes to " + place.path(), e);
    }
  }

  /** The rows of some files of a table or work table. */
  public Dataset<Row> rows(String table, Collection<String> files) {
    return DataFiles.read(spark, schemas.get(table), files);
  }

  /** That files may belong to a version of their table from now on, and are to stay. */
  void committed(Collection<String> files) {
    files.forEach(file -> committed.add(new Path(file).getName())); // of which there is one each
  }

  /** Removes what belongs to no table, as far as that can be done: nobody would ever read it. */
  @Override
  public void close() {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    for (String folder : folders.values()) {
      try {
        Path path = new Path(folder);
        remove(path, path.getFileSystem(configuration));
      } catch (IOException e) {
        LOG.warn("{} holds what no table needs: {}", folder, e.toString());
      }
    }
  }

  private void remove(Path folder, FileSystem system) throws IOException {
    if (!system.exists(folder)) {
      return;
    }
    boolean kept = false;
    for (FileStatus file : system.listStatus(folder)) {
      boolean stays = committed.contains(file.getPath().getName());
      kept |= stays;
      if (!stays) {
        system.delete(file.getPath(), true);
      }
    }
    if (!kept) {
      system.delete(folder, true);
      removeIfEmpty(folder.getParent(), system);
    }
  }

  /** A table that was never written leaves no folder, so that a lake of nothing can go as well. */
  private static void removeIfEmpty(Path table, FileSystem system) throws IOException {
    if (system.exists(table) && system.listStatus(table).length == 0) {
      system.delete(table, false);
    }
  }

  /**
   * Makes files where a task runs.
   *
   * @param folders where they go, by table
   * @param schemas of the tables
   * @param writers Spark's own for Parquet
   * @param configuration for them and for the file systems
   */
  public record Tasks(
      HashMap<String, String> folders,
      HashMap<String, StructType> schemas,
      OutputWriterFactory writers,
      Broadcast<SerializableConfiguration> configuration)
      implements java.io.Serializable {

    /**
     * Begins a file, of a name that no other attempt of the same task gives.
     *
     * @return what takes rows of exactly the table's columns; its path is where the file lies
     */
    public OutputWriter create(String table) {
      Configuration own = new Configuration(configuration.value().value());
      StructType schema = schemas.get(table);
      ParquetWriteSupport.setSchema(schema, own);
      TaskAttemptContext context = new TaskAttemptContextImpl(own, new TaskAttemptID());
      String name = UUID.randomUUID() + writers.getFileExtension(context);
      return writers.newInstance(folders.get(table) + Path.SEPARATOR + name, schema, context);
    }
  }
}
