package org.spendingreview.notebook;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleasedViews;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;
import org.spendingreview.yearend.Sessions;

/**
 * A release in a notebook: its tables are views of a Spark session under their own names, each at
 * the version that the release names, and what is asked of them is shown as a table or a chart.
 *
 * <pre>{@code
 * var review = Notebook.open();
 * review.show("select * from department_summary where fiscal_year = 2021");
 * review.chart("bars", "得分", "select department_name, total_points from department_summary");
 * }</pre>
 */
public final class Notebook {
  private static final String LAKE = "SPENDING_REVIEW_LAKE";

  private static final DateTimeFormatter RELEASED_AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private static final Wording LANGUAGE = Wording.CHINESE;

  private final SparkSession spark;
  private final Lake lake;
  private final Release release;

  private Notebook(SparkSession spark, Lake lake, Release release) {
    this.spark = spark;
    this.lake = lake;
    this.release = release;
  }

  /**
   * The latest release of the lake that the environment names in {@code SPENDING_REVIEW_LAKE}.
   *
   * @throws IllegalArgumentException if it names none, or there is no lake or release
   */
  public static Notebook open() {
    return open(lake());
  }

  /** A release of that lake by its number. */
  public static Notebook open(long release) {
    return open(lake(), release);
  }

  private static String lake() {
    return Optional.ofNullable(System.getenv(LAKE))
        .orElseThrow(() -> new IllegalArgumentException(LANGUAGE.say("notebook.noLake", LAKE)));
  }

  /**
   * The latest release of a lake.
   *
   * @param lake any Hadoop path
   * @throws IllegalArgumentException if there is no lake or no release
   */
  public static Notebook open(String lake) {
    return open(lake, Optional.empty());
  }

  /**
   * A release by its number.
   *
   * @throws IllegalArgumentException if there is no such release; the message names those there are
   */
  public static Notebook open(String lake, long release) {
    return open(lake, Optional.of(release));
  }

  private static Notebook open(String path, Optional<Long> number) {
    return told(() -> opened(path, number));
  }

  private static Notebook opened(String path, Optional<Long> number) {
    SparkSession spark = Sessions.own(Sessions.open());
    Lake lake = Lake.open(path, spark.sparkContext().hadoopConfiguration());
    Release release = number.map(lake::release).orElseGet(lake::latestRelease);
    ReleasedViews.register(spark, lake.read(release), "");
    codeNames(spark).createOrReplaceTempView("code_names");
    return new Notebook(spark, lake, release);
  }

  /** What the codes in columns such as {@code item} or {@code completeness} are called. */
  private static Dataset<Row> codeNames(SparkSession spark) {
    List<Row> rows =
        CsvResource.rows("code_names.csv").stream()
            .map(row -> RowFactory.create(row.get("kind"), row.get("code"), row.get("zh")))
            .toList();
    return spark.createDataFrame(rows, StructType.fromDDL("kind STRING, code STRING, name STRING"));
  }

  /**
   * Makes the tables of another release known too, under their names with a prefix: with {@code
   * also(1, "before_")} its figures are {@code before_key_figures}.
   *
   * @throws IllegalArgumentException if there is no such release
   */
  public Notebook also(long number, String prefix) {
    return told(
        () -> {
          ReleasedViews.register(spark, lake.read(lake.release(number)), prefix);
          return this;
        });
  }

  /** The release that the views show. */
  public Release release() {
    return release;
  }

  /** Every release of the lake, the oldest first. */
  public List<Release> releases() {
    return lake.releases();
  }

  /** The session, for who wants more than SQL. */
  public SparkSession spark() {
    return spark;
  }

  /**
   * The result of a query over the views, lazy.
   *
   * @param query in which {@code :fiscal_year} stands for the year of the release
   */
  public Dataset<Row> sql(String query) {
    return spark.sql(query, Map.of("fiscal_year", release.fiscalYear()));
  }

  /**
   * Makes rows of one's own known to queries.
   *
   * @param columns as Spark writes them, {@code code STRING, weight DECIMAL(9,4)}
   */
  public void view(String name, String columns, List<Row> rows) {
    spark.createDataFrame(rows, StructType.fromDDL(columns)).createOrReplaceTempView(name);
  }

  /** Which release this is. A notebook shows it first: what charts are drawn with comes along. */
  public Html about() {
    String text =
        LANGUAGE.say(
            "notebook.about",
            release.id(),
            release.fiscalYear(),
            RELEASED_AT.format(release.releasedAt()),
            release.rubric(),
            release.departmentsComplete(),
            release.departmentsIncomplete(),
            release.departmentsWithheld(),
            release.programVersion());
    return new Html("<p>" + Html.escaped(text) + "</p>" + Drawing.html(), text);
  }

  /** The tables, their versions, and what a row of each is. */
  public Html tables() {
    List<Row> rows = new ArrayList<>();
    for (TableDefinition table : TableCatalog.all()) {
      Long version = release.tableVersions().get(table.name());
      if (version != null) {
        rows.add(
            RowFactory.create(
                table.name(),
                version,
                String.join(" × ", table.key().stream().map(key -> term(table, key)).toList()),
                table.columns().size()));
      }
    }
    return show(rows("table STRING, version BIGINT, grain STRING, columns INT", rows));
  }

  /**
   * The columns of a table: what each means and what it is.
   *
   * @throws IllegalArgumentException if there is no such table; the message names those there are
   */
  public Html columns(String table) {
    TableDefinition definition = told(() -> TableCatalog.existing(table));
    List<Row> rows =
        definition.columns().stream()
            .map(c -> RowFactory.create(c.name(), LANGUAGE.side(c.comment()), c.ddl()))
            .toList();
    return show(rows("column STRING, meaning STRING, type STRING", rows));
  }

  /** Rows whose columns bear the titles that the bundle has for their names. */
  private Dataset<Row> rows(String columns, List<Row> rows) {
    StructType names = StructType.fromDDL(columns);
    Dataset<Row> named = spark.createDataFrame(rows, names);
    for (String name : names.fieldNames()) {
      named = named.withColumnRenamed(name, LANGUAGE.say("notebook.title_" + name));
    }
    return named;
  }

  private String term(TableDefinition table, String column) {
    return LANGUAGE.side(table.column(column).orElseThrow().comment());
  }

  /** A query's result as a table; amounts in 万元, rates as percent. */
  public Html show(String query) {
    return show(sql(query));
  }

  /** The same of rows that a program has computed. */
  public Html show(Dataset<Row> rows) {
    return ResultTable.of(rows, LANGUAGE);
  }

  /**
   * A query's result as a chart.
   *
   * @param kind {@code bars}, {@code stacked-bars}, {@code columns}, {@code stacked-columns} or
   *     {@code lines}
   * @param query the first column names what stands along the axis; either every other column is a
   *     series, or the second names the series and the third holds the numbers
   * @throws IllegalArgumentException if there is no such kind, or the result is not as said
   */
  public Html chart(String kind, String title, String query) {
    return chart(kind, title, sql(query));
  }

  /** The same of rows that a program has computed. */
  public Html chart(String kind, String title, Dataset<Row> rows) {
    return told(() -> Chart.of(kind, title, ChartSeries.of(rows, LANGUAGE), LANGUAGE));
  }

  /** What is wrong, in the language of the notebooks: a cell prints what an exception says. */
  private static <T> T told(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (CannotProceed e) {
      throw new IllegalArgumentException(
          e.problems().stream().map(p -> p.in(LANGUAGE)).collect(Collectors.joining("\n")), e);
    }
  }
}
