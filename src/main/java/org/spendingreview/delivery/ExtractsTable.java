package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;
import scala.Option;

/**
 * The files of a delivery as a table of Spark's: a data source of our own, since Spark's CSV gives
 * neither line numbers nor all reasons nor totals in one pass. A partition is some files, each read
 * whole by the task that has it; small files share one. The task writes lines and rejected rows to
 * data files of its own, and what it gives Spark is {@link SourceSums}: a few rows for each file.
 */
final class ExtractsTable implements Table, SupportsRead, ScanBuilder, Scan, Batch {
  private final List<List<SourceFile>> parts;
  private final Readers readers;

  /**
   * A table of files.
   *
   * @param parts the files of each partition
   * @param lines which accepted lines are written
   */
  ExtractsTable(
      List<List<SourceFile>> parts,
      Broadcast<LineRules> rules,
      Broadcast<SerializableConfiguration> configuration,
      Staging.Tasks staging,
      LinesToWrite lines) {
    this.parts = parts;
    this.readers = new Readers(rules, configuration, staging, lines);
  }

  /** The table as rows to query. */
  Dataset<Row> rows(SparkSession spark) {
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (org.apache.spark.sql.classic.SparkSession) spark,
        DataSourceV2Relation.create(
            this,
            Option.empty(),
            Option.empty(),
            CaseInsensitiveStringMap.empty(),
            Option.empty()));
  }

  @Override
  public String name() {
    return "extracts";
  }

  @Override
  @Deprecated
  public StructType schema() {
    return SourceSums.SCHEMA;
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return this;
  }

  @Override
  public Scan build() {
    return this;
  }

  @Override
  public StructType readSchema() {
    return SourceSums.SCHEMA;
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return parts.stream().map(Part::new).toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return readers;
  }

  /** The files of a partition. */
  private record Part(List<SourceFile> files) implements InputPartition {}

  /** Makes a partition's reader where the task runs. */
  private record Readers(
      Broadcast<LineRules> rules,
      Broadcast<SerializableConfiguration> configuration,
      Staging.Tasks staging,
      LinesToWrite lines)
      implements PartitionReaderFactory, Serializable {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      return new PartReader(
          ((Part) partition).files(),
          rules.value(),
          configuration.value().value(),
          new LineFiles(staging),
          lines);
    }
  }
}
