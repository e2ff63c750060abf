package org.spendingreview.yearend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.delivery.Delivery;
import org.spendingreview.delivery.DeliveryRecord;
import org.spendingreview.delivery.DeliveryStatus;
import org.spendingreview.delivery.EarlierReading;
import org.spendingreview.delivery.Staging;
import org.spendingreview.lake.CarriedRows;
import org.spendingreview.lake.LakeLock;
import org.spendingreview.lake.LakeWriter;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.StagedFiles;
import org.spendingreview.lake.TableParts;
import org.spendingreview.lake.TableWrites;
import org.spendingreview.lake.WrittenTable;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.review.Review;
import org.spendingreview.rubric.RubricViews;
import org.spendingreview.sql.Kept;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.yearend.YearEndOptions.Choice;

/** The year end (年终评价): its stages in order. */
public final class YearEnd {
  private final SparkSession spark;
  private final YearEndOptions options;
  private final StageClock clock;

  private YearEnd(SparkSession spark, YearEndOptions options, StageClock clock) {
    this.spark = spark;
    this.options = options;
    this.clock = clock;
  }

  /**
   * Runs a year end: loads a delivery, computes every year in the lake, and releases the results.
   *
   * @param clock on which the run begins and ends its stages
   * @throws org.spendingreview.wording.CannotProceed if the run cannot be carried out as asked, or
   *     another run holds the lake; the lake is then as it was
   */
  public static Outcome run(SparkSession spark, YearEndOptions options, StageClock clock) {
    SparkSession own = Sessions.own(spark);
    try {
      return Sessions.withLoaderOfTasks(own, new YearEnd(own, options, clock)::run);
    } finally {
      // else the views, with plans and broadcast rows behind them, would outlive the run
      ((org.apache.spark.sql.classic.SparkSession) own).sessionState().catalog().clearTempTables();
    }
  }

  private Outcome run() {
    clock.begin("yearend.stageInputs");
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    try (LakeLock lock = LakeLock.take(options.lake(), options.runId(), configuration)) {
      return run(lock);
    }
  }

  private Outcome run(LakeLock lock) {
    LakeWriter lake = LakeWriter.open(spark, options.lake());
    Inputs inputs = Inputs.read(options, lake, spark.sparkContext().hadoopConfiguration());

    clock.begin("yearend.stageRead");
    try (Kept kept = new Kept(spark);
        StagedFiles staged = lake.stage(stagedTables(), Staging.workTables())) {
      Delivery delivery =
          Delivery.load(
              spark,
              kept,
              new StagedInLake(staged, !options.choices().contains(Choice.NO_LINES)),
              inputs.plan(),
              inputs.register(),
              inputs.classification(),
              earlierReading(lake, inputs));
      State state = new State(spark, kept, lake, delivery);
      Dataset<Row> departments = state.view("departments", delivery.departments());
      if (!isReleasable(delivery, departments)) {
        return new Outcome(delivery.records(), null, lake.path().toString());
      }

      clock.begin("yearend.stageReview");
      try (TableWrites writes = lake.begin(staged)) {
        writes.add("departments", departments);
        lines(state, delivery, writes);
        leaves(state, delivery, inputs, writes);
        RubricViews.of(inputs.rubric()).forEach(view -> view.register(spark));
        RubricViews.RELEASED.forEach(name -> writes.add(name, spark.table(name)));
        Review.run(spark, kept, inputs.classification().groups(), inputs.rates(), writes::add);

        Map<String, WrittenTable> tables = writes.done();
        clock.begin("yearend.stageWrite");
        Release release = release(lake, inputs, each(tables, WrittenTable::version));
        lock.requireHeld();
        lake.release(release);
        clock.end();
        Map<String, Long> rows = each(tables, WrittenTable::rows);
        lake.report(release, RunReport.of(options.runId(), release, delivery, clock, rows));
        return new Outcome(delivery.records(), release, lake.path().toString());
      }
    }
  }

  /** The ledgers, and what is no line of one. */
  private static List<String> stagedTables() {
    return Stream.concat(Ledger.all().stream().map(Ledger::name), Stream.of(Staging.REJECTED_ROWS))
        .toList();
  }

  private static Map<String, Long> each(
      Map<String, WrittenTable> tables, Function<WrittenTable, Long> asked) {
    Map<String, Long> answers = new TreeMap<>();
    tables.forEach((name, table) -> answers.put(name, asked.apply(table)));
    return answers;
  }

  private boolean isReleasable(Delivery delivery, Dataset<Row> departments) {
    if (options.choices().contains(Choice.STRICT)
        && delivery.records().stream().anyMatch(r -> r.status() != DeliveryStatus.COMPLETE)) {
      return false;
    }
    return !departments
        .filter(departments.col("fiscal_year").equalTo(options.fiscalYear()))
        .isEmpty();
  }

  private void lines(State state, Delivery delivery, TableWrites writes) {
    boolean dropped = options.choices().contains(Choice.NO_LINES);
    // whose lines are not kept has to be read again
    List<Row> totals = dropped ? List.of() : delivery.filesRead();
    writes.add(EarlierReading.TABLE, state.filesRead(totals));
    delivery
        .lines()
        .forEach(
            (ledger, lines) -> {
              boolean kept = !dropped || !Ledger.named(ledger).orElseThrow().hasUnits();
              CarriedRows carried = state.carriedLines(ledger);
              writes.add(
                  ledger,
                  new TableParts(
                      state.lines(ledger, carried, kept ? lines.rows() : Optional.empty()),
                      kept ? lines.ready() : Map.of(),
                      carried.files()));
            });
    writes.add("rejected_rows", state.after("rejected_rows", spark.table("new_rejected_rows")));
  }

  private static EarlierReading earlierReading(LakeWriter lake, Inputs inputs) {
    return EarlierReading.of(
        lake::released,
        ProgramVersion.current(),
        inputs.register().fingerprint(),
        inputs.classification().fingerprint());
  }

  private void leaves(State state, Delivery delivery, Inputs inputs, TableWrites writes) {
    List<Row> records = delivery.records().stream().map(DeliveryRecord::row).toList();
    writes.add("deliveries", state.view("deliveries", records));
    Dataset<Row> classification = state.classification(inputs.classification());
    classification.createOrReplaceTempView("classification");
    writes.add("classification", classification);
    for (String leaves : List.of("spending_totals", "ledger_totals", "projects")) {
      writes.add(leaves, state.view(leaves, spark.table("new_" + leaves)));
    }
    for (String ledger : List.of("assessment_register", "reported_figures")) {
      state.after(ledger, spark.table(ledger)).createOrReplaceTempView(ledger);
    }
  }

  private Release release(LakeWriter lake, Inputs inputs, Map<String, Long> versions) {
    Map<String, Integer> counts = new TreeMap<>();
    new SqlFile("yearend/fates.sql")
        .query(spark, Map.of("fiscal_year", options.fiscalYear()))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), Math.toIntExact(row.getLong(1))));
    String fingerprint =
        new SqlFile("yearend/input_fingerprint.sql")
            .query(
                spark,
                Map.of(
                    "register",
                    inputs.register().fingerprint(),
                    "classification",
                    inputs.classification().fingerprint()))
            .first()
            .getString(0);
    return new Release(
        lake.previous().map(Release::id).orElse(0L) + 1,
        options.fiscalYear(),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        inputs.rubric().name(),
        inputs.rubric().fingerprint(),
        fingerprint,
        ProgramVersion.current(),
        versions,
        counts.getOrDefault(DeliveryStatus.COMPLETE.name(), 0),
        counts.getOrDefault(DeliveryStatus.INCOMPLETE.name(), 0),
        counts.getOrDefault(DeliveryStatus.WITHHELD.name(), 0));
  }
}
