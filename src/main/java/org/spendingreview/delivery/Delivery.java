package org.spendingreview.delivery;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.sql.Kept;
import org.spendingreview.sql.SideBySide;
import org.spendingreview.sql.SqlFile;
import org.spendingreview.sql.View;

/**
 * A delivery that was read: its files' fates, and its rows as views of the session. The views are
 * {@code source_rows} (everything read, added up), one for each ledger (accepted rows of
 * departments that are not withheld; of the general ledger most of them added up), {@code
 * new_rejected_rows} (of files that could be read), and the leaves {@code new_spending_totals},
 * {@code new_ledger_totals} and {@code new_projects}.
 */
public final class Delivery {
  private static final StructType ROLES = StructType.fromDDL("code_prefix STRING, role STRING");

  private final Register register;
  private final List<DeliveryRecord> records;
  private final Map<String, String> readKeys;
  private final FilesRead files;
  private final LinesToKeep lines;

  private Delivery(
      Register register,
      List<DeliveryRecord> records,
      Map<String, String> readKeys,
      FilesRead files,
      LinesToKeep lines) {
    this.register = register;
    this.records = List.copyOf(records);
    this.readKeys = Map.copyOf(readKeys);
    this.files = files;
    this.lines = lines;
  }

  /** A department in a fiscal year. */
  public record DepartmentYear(int fiscalYear, String departmentCode)
      implements Comparable<DepartmentYear>, Serializable {
    @Override
    public int compareTo(DepartmentYear other) {
      int years = Integer.compare(fiscalYear, other.fiscalYear);
      return years != 0 ? years : departmentCode.compareTo(other.departmentCode);
    }

    /** Whether a row is of one of these departments in its year. */
    static Column isAnyOf(Set<DepartmentYear> departments) {
      Map<Integer, Set<String>> ofYears = new TreeMap<>();
      for (DepartmentYear one : departments) {
        ofYears
            .computeIfAbsent(one.fiscalYear(), year -> new TreeSet<>())
            .add(one.departmentCode());
      }
      Column any = lit(false);
      for (Map.Entry<Integer, Set<String>> of : ofYears.entrySet()) {
        any =
            any.or(
                col("fiscal_year")
                    .equalTo(of.getKey())
                    .and(col("department_code").isin(of.getValue().toArray())));
      }
      return any;
    }
  }

  /**
   * Reads every file of a plan once and decides the files' fates.
   *
   * @param staging where lines go while they are read
   * @param earlier what earlier runs have read: the rows of files that have not changed come from
   *     there
   */
  public static Delivery load(
      SparkSession spark,
      Kept keeper,
      Staging staging,
      DeliveryPlan plan,
      Register register,
      Classification classification,
      EarlierReading earlier) {
    List<SourceFile> files = VouchersApart.marked(earlier.mark(plan.files()));
    LineRules rules = new LineRules(register, classification);
    Payments payments = Payments.of(plan, register);
    LinesToWrite kept = new LinesToWrite(staging.keepsLines(), payments.beside());
    SourceRows rows = SourceRows.read(spark, staging, files, rules, kept);
    rows.sums().createOrReplaceTempView("source_rows");
    List<Row> ends = rows.ends();
    UnchangedFiles unchanged = new UnchangedFiles(spark, keeper, earlier, files, ends);
    for (Ledger ledger : Ledger.all()) {
      Dataset<Row> read = rows.accepted(ledger.name());
      unchanged
          .lines(ledger)
          .map(read::unionByName)
          .orElse(read)
          .createOrReplaceTempView("read_" + ledger.name());
    }
    roles(classification).register(spark);
    payments.view().register(spark);
    AddedUpLines addedUp = new AddedUpLines(spark, rows, unchanged, payments);
    addedUp.voucherRuns().createOrReplaceTempView("voucher_runs");
    LineChecks checks = new LineChecks(spark, payments);
    List<List<Row>> found =
        SideBySide.collect(
            List.of(
                unchanged.withTotals(new SqlFile("delivery/file_totals.sql").query(spark)),
                checks.suspects(),
                new WrittenAmounts(spark).sums(rows)));
    WrittenAmounts.requireEqual(
        found.get(2), WrittenAmounts.counted(rows, unchanged, found.get(0)));
    if (!kept.all()) {
      new LinesAgain(spark, rows, kept).read(files, unchanged, found.get(1));
    }
    Map<String, String> readKeys =
        files.stream().collect(Collectors.toMap(file -> file.entry().path(), earlier::key));
    List<DeliveryRecord> records =
        Fates.decide(plan, register, ends, found.get(0), checks.find(found.get(1)));
    if (!payments.beside().isEmpty()) {
      payments
          .compared(spark, spark.table("read_general_ledger"))
          .createOrReplaceTempView("read_general_ledger");
    }
    LinesToKeep lines = new LinesToKeep(spark, rows, unchanged, payments, withheld(fates(records)));
    Delivery delivery = new Delivery(register, records, readKeys, FilesRead.of(ends), lines);
    delivery.registerViews(spark, addedUp);
    return delivery;
  }

  /** The fate of every file, ledger and department. */
  public List<DeliveryRecord> records() {
    return records;
  }

  /** How the files were read. */
  public FilesRead files() {
    return files;
  }

  /** Source rows of all files, by what became of them. */
  public RowCounts rows() {
    return RowCounts.of(records);
  }

  /** The worst fate of each department and year delivered; unknown departments are left out. */
  public Map<DepartmentYear, DeliveryStatus> fates() {
    return fates(records);
  }

  private static Map<DepartmentYear, DeliveryStatus> fates(List<DeliveryRecord> records) {
    Map<DepartmentYear, DeliveryStatus> fates = new TreeMap<>();
    for (DeliveryRecord record : records) {
      if (record.departmentCode() != null) {
        fates.merge(
            new DepartmentYear(record.entry().fiscalYear(), record.departmentCode()),
            record.status(),
            DeliveryStatus::or);
      }
    }
    return fates;
  }

  /** The rows of the table {@code departments} that this delivery gives: those not withheld. */
  public List<Row> departments() {
    List<Row> rows = new ArrayList<>();
    LedgersDelivered ledgers = LedgersDelivered.of(records);
    fates()
        .forEach(
            (key, status) -> {
              if (status != DeliveryStatus.WITHHELD) {
                Unit unit = register.unitsOf(key.departmentCode()).get(0);
                rows.add(
                    RowFactory.create(
                        key.fiscalYear(),
                        key.departmentCode(),
                        unit.departmentName(),
                        unit.peerGroup(),
                        register.isFirstYear(key.departmentCode(), key.fiscalYear()),
                        ledgers.of(key),
                        status.name()));
              }
            });
    return rows;
  }

  /**
   * The rows of the table {@code files_read}: of files whose every row the lake keeps, since each
   * was read and none belongs to a department that is withheld.
   */
  public List<Row> filesRead() {
    Map<DepartmentYear, DeliveryStatus> fates = fates();
    Set<String> incomplete =
        records.stream()
            .filter(
                record ->
                    record.totals() == null
                        || (record.departmentCode() != null
                            && fates.get(
                                    new DepartmentYear(
                                        record.entry().fiscalYear(), record.departmentCode()))
                                == DeliveryStatus.WITHHELD))
            .map(record -> record.entry().path())
            .collect(Collectors.toSet());
    return records.stream()
        .filter(record -> !incomplete.contains(record.entry().path()))
        .map(record -> record.totalsRow(readKeys.get(record.entry().path())))
        .toList();
  }

  /** The accepted lines by ledger, as the lake keeps them. */
  public Map<String, KeptLines> lines() {
    Map<String, KeptLines> kept = new LinkedHashMap<>();
    Ledger.all().forEach(ledger -> kept.put(ledger.name(), lines.of(ledger)));
    return kept;
  }

  private void registerViews(SparkSession spark, AddedUpLines addedUp) {
    for (Ledger ledger : Ledger.all()) {
      boolean isAddedUp = ledger.name().equals(Payments.LEDGER);
      lines
          .withoutWithheld(isAddedUp ? addedUp.lines() : spark.table("read_" + ledger.name()))
          .createOrReplaceTempView(ledger.name());
    }
    Dataset<Row> rejected = lines.rows().rejected().filter(not(col("path").isin(refusedFiles())));
    lines.unchanged().withRejected(rejected).createOrReplaceTempView("new_rejected_rows");
    for (String leaves : List.of("spending_totals", "ledger_totals", "projects")) {
      new SqlFile("delivery/" + leaves + ".sql")
          .query(spark)
          .createOrReplaceTempView("new_" + leaves);
    }
  }

  /** Files of which no row counts, so that none need be told apart. */
  private Object[] refusedFiles() {
    return records.stream()
        .filter(record -> record.totals() == null)
        .map(record -> record.entry().path())
        .distinct()
        .toArray();
  }

  private static Set<DepartmentYear> withheld(Map<DepartmentYear, DeliveryStatus> fates) {
    return fates.entrySet().stream()
        .filter(fate -> fate.getValue() == DeliveryStatus.WITHHELD)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static View roles(Classification classification) {
    List<Row> rows = new ArrayList<>();
    classification
        .accounts()
        .forEach(
            (role, prefixes) -> prefixes.forEach(p -> rows.add(RowFactory.create(p, role.name()))));
    return new View("account_roles", ROLES, rows);
  }
}
