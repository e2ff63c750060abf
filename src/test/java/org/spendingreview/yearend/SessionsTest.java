package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.spendingreview.testing.SharedSpark;

class SessionsTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @Test
  void whoOnlyLimitsTheCoresKeepsTheSettingsOfASmallJob() {
    SparkConf conf = Sessions.conf(new SparkConf(false).set("spark.master", "local[1]"));

    assertEquals("local[1]", conf.get("spark.master"));
    assertEquals("false", conf.get("spark.ui.enabled"));
    assertEquals(String.valueOf(Runtime.getRuntime().availableProcessors()), conf.get(PARTITIONS));
  }

  @Test
  void aClusterKeepsItsOwnSettings() {
    SparkConf conf = Sessions.conf(new SparkConf(false).set("spark.master", "spark://host:7077"));

    assertFalse(conf.contains(PARTITIONS));
    assertFalse(conf.contains("spark.hadoop.fs.file.impl"));
  }

  @Test
  void whatTheUserSetWins() {
    SparkConf conf = Sessions.conf(new SparkConf(false).set(PARTITIONS, "7"));

    assertEquals("7", conf.get(PARTITIONS));
  }

  @Test
  void aCallHasTheClassLoaderOfTasksAndItsThreadTheOneBeforeOnceItHasEnded() {
    SparkSession spark = SharedSpark.session();
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();

    ClassLoader first = Sessions.withLoaderOfTasks(spark, here::getContextClassLoader);
    ClassLoader other =
        Sessions.withLoaderOfTasks(Sessions.own(spark), here::getContextClassLoader);

    assertNotSame(before, first);
    assertSame(first, other, "sessions share it");
    assertThrows(
        ArithmeticException.class,
        () ->
            Sessions.withLoaderOfTasks(
                spark,
                () -> {
                  throw new ArithmeticException();
                }));
    assertSame(before, here.getContextClassLoader());
  }
}
