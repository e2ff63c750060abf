package org.spendingreview.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Runs queries at the same time: while one is planned, which takes one core, others compute. */
public final class SideBySide {
  private SideBySide() {}

  /** The rows of each query, in the order given; few, since the driver takes them. */
  public static List<List<Row>> collect(List<Dataset<Row>> queries) {
    List<Callable<List<Row>>> calls = new ArrayList<>();
    queries.forEach(query -> calls.add(query::collectAsList));
    return all(calls);
  }

  /** What each call answers, in the order given. */
  public static <T> List<T> all(List<Callable<T>> calls) {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> call : threads.invokeAll(calls)) {
        answers.add(call.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running queries", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A query failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
