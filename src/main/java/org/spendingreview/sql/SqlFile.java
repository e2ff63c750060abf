package org.spendingreview.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A query kept in a file among the program's resources.
 *
 * @param resource for example {@code review/key_figures.sql}
 */
public record SqlFile(String resource) {

  /** The query over the session's views. */
  public Dataset<Row> query(SparkSession spark) {
    return spark.sql(text());
  }

  /** The query with values for its named parameters. */
  public Dataset<Row> query(SparkSession spark, Map<String, Object> parameters) {
    return spark.sql(text(), parameters);
  }

  /** Whether the file names a view, if only by the way. */
  public boolean names(String view) {
    return Pattern.compile("\\b" + view + "\\b").matcher(text()).find();
  }

  private String text() {
    try (InputStream stream = SqlFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }
}
