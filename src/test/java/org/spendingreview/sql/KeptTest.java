package org.spendingreview.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spendingreview.testing.SharedSpark;

class KeptTest {
  private final Kept kept = new Kept(SharedSpark.session());

  @AfterEach
  void giveUp() {
    kept.close();
  }

  @Test
  void fewRowsLieInOnePartitionSoThatWhatFollowsNeedsNoShuffle() {
    Dataset<Row> rows = kept.rows(SharedSpark.session().range(0, 100, 1, 4).toDF("n"));

    assertEquals(1, rows.rdd().getNumPartitions());
    Dataset<Row> sums = rows.groupBy("n").count();
    String plan = sums.queryExecution().executedPlan().toString();
    assertFalse(plan.contains("Exchange"), plan);
    assertEquals(100, sums.count());
  }

  @Test
  void aSumOverNoRowsIsOneRow() {
    Dataset<Row> none =
        SharedSpark.session().createDataFrame(List.of(), SharedSpark.session().range(1).schema());

    Dataset<Row> rows = kept.rows(none);

    assertEquals(0, rows.count());
    assertEquals(1, rows.selectExpr("sum(id)").collectAsList().size());
  }

  @Test
  void keptRowsAreTheSameRows() {
    Dataset<Row> source =
        SharedSpark.session().sql("select id, concat('文', id) as t from range(0, 9, 1, 3)");

    assertEquals(
        source.orderBy("id").collectAsList(), kept.rows(source).orderBy("id").collectAsList());
  }
}
