package org.spendingreview.yearend;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.spendingreview.delivery.Staging;
import org.spendingreview.lake.StagedFiles;

/** Lets a delivery put its lines where the lake will keep them. */
record StagedInLake(StagedFiles files, boolean keepsLines) implements Staging {
  @Override
  public Tasks tasks() {
    return new TasksInLake(files.tasks());
  }

  @Override
  public List<Row> run(Dataset<Row> reading) {
    return files.run(reading);
  }

  @Override
  public Dataset<Row> rows(String table, Collection<String> named) {
    return files.rows(table, named);
  }

  private record TasksInLake(StagedFiles.Tasks tasks) implements Tasks {
    @Override
    public File create(String table) {
      return new FileInLake(tasks.create(table));
    }
  }

  private record FileInLake(OutputWriter writer) implements Staging.File {
    @Override
    public String location() {
      return writer.path();
    }

    @Override
    public void write(InternalRow row) {
      writer.write(row);
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
