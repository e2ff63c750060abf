package org.spendingreview.distribution;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.CityPart;
import org.spendingreview.synthetic.HadoopExtracts;
import org.spendingreview.synthetic.Workers;
import org.spendingreview.synthetic.WrittenPart;

/**
 * Spark's tasks as workers, one for each part. A task writes under names of its own; the driver
 * hears of them only from the attempt that succeeded, and gives them their true ones, so that
 * attempts that fail or run twice leave nothing, on stores without atomic renaming too.
 */
public final class SparkWorkers implements Workers {
  /** Renaming waits for the file system, and on object stores for copying. */
  private static final int RENAMING_AT_ONCE = 16;

  private final JavaSparkContext spark;
  private final HadoopExtracts extracts;

  /**
   * The tasks of a session.
   *
   * @param extracts in a folder that every executor reaches by the same path
   */
  private SparkWorkers(JavaSparkContext spark, HadoopExtracts extracts) {
    this.spark = spark;
    this.extracts = extracts;
  }

  /**
   * Writes a city by the tasks of a session.
   *
   * @param folder that every executor reaches by the same path
   * @throws IOException if its file system cannot be reached, or a file cannot be written, here or
   *     by a task
   */
  public static CityGenerator.Summary generate(
      CityGenerator city, SparkSession session, String folder) throws IOException {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    HadoopExtracts extracts = new HadoopExtracts(folder, spark.hadoopConfiguration());
    try {
      return city.write(extracts, new SparkWorkers(spark, extracts));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // Spark's are checked, and Scala does not declare them
      throw new IOException(e);
    }
  }

  @Override
  public long weigh(List<CityPart> parts) {
    return tasks(parts)
        .map(part -> Luggage.unpack(part, CityPart.class).weight())
        .fold(0L, Math::addExact);
  }

  @Override
  public List<WrittenPart> write(List<CityPart> parts, long weights) throws IOException {
    Broadcast<SerializableConfiguration> configuration =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    String folder = extracts.folder();
    List<Done> done =
        tasks(parts).map(part -> write(part, weights, folder, configuration)).collect().stream()
            .map(bytes -> Luggage.unpack(bytes, Done.class))
            .toList();
    publish(done);
    return done.stream().map(Done::written).toList();
  }

  private JavaRDD<byte[]> tasks(List<CityPart> parts) {
    List<byte[]> packed = parts.stream().map(Luggage::pack).toList();
    return spark.parallelize(packed, Math.max(1, packed.size()));
  }

  private static byte[] write(
      byte[] part, long weights, String folder, Broadcast<SerializableConfiguration> configuration)
      throws IOException {
    HadoopExtracts extracts = new HadoopExtracts(folder, configuration.value().value());
    long number = TaskContext.get().taskAttemptId();
    CityPart unpacked = Luggage.unpack(part, CityPart.class);
    return Luggage.pack(new Done(number, unpacked.write(weights, Attempt.of(extracts, number))));
  }

  private void publish(List<Done> done) throws IOException {
    ExecutorService renaming = Executors.newFixedThreadPool(RENAMING_AT_ONCE);
    try {
      List<Future<?>> all = done.stream().flatMap(one -> publish(one, renaming)).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      renaming.shutdownNow();
    }
  }

  private Stream<Future<?>> publish(Done done, ExecutorService renaming) {
    Attempt attempt = Attempt.of(extracts, done.attempt());
    return done.written().paths().stream()
        .map(
            path ->
                renaming.submit(
                    () -> {
                      attempt.publish(path);
                      return path;
                    }));
  }
}
