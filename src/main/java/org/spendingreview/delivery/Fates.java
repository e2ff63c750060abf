package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * Decides what becomes of every file, from its totals and fingerprint: COMPLETE, INCOMPLETE or
 * WITHHELD. Source: the contract's fate of a delivery.
 */
final class Fates {
  private final Register register;
  private final Map<String, Row> ends = new LinkedHashMap<>();
  private final Map<String, Map<String, FileTotals>> totals = new LinkedHashMap<>();

  private Fates(Register register) {
    this.register = register;
  }

  /**
   * The fate of every file of a plan.
   *
   * @param ends the rows of the kinds FILE and UNCHANGED
   * @param totals what was counted in the files, as {@code delivery/file_totals.sql} has it
   * @throws CannotProceed if rows or amounts were lost on the way, which no delivery can cause
   */
  static List<DeliveryRecord> decide(
      DeliveryPlan plan,
      Register register,
      List<Row> ends,
      List<Row> totals,
      LineChecks.Found found) {
    Fates fates = new Fates(register);
    for (Row row : ends) {
      fates.ends.put(row.getAs("path"), row);
    }
    for (Row row : totals) {
      fates
          .totals
          .computeIfAbsent(key(row.getAs("path"), row.getAs("ledger")), k -> new LinkedHashMap<>())
          .put(row.getAs("department_code"), FileTotals.of(row));
    }
    List<DeliveryRecord> records = new ArrayList<>();
    for (SourceFile file : plan.files()) {
      for (String ledger : file.ledgers()) {
        records.addAll(fates.records(file, ledger));
      }
    }
    requireEqualTotals(records);
    for (ManifestEntry entry : plan.unknown()) {
      Problem problem = Problem.of("delivery.departmentUnknown", entry.departmentCode());
      records.add(unread(entry, entry.ledger(), entry.departmentCode(), null, List.of(problem)));
    }
    return new CrossChecks(records, found).applied();
  }

  /** The equations of a delivery, for every file, ledger and department in every run. */
  private static void requireEqualTotals(List<DeliveryRecord> records) {
    List<Problem> lost =
        records.stream()
            .filter(record -> record.totals() != null && !record.totals().areEqual())
            .map(
                record ->
                    Problem.of(
                        "delivery.rowsLost",
                        record.entry().path(),
                        record.ledger(),
                        String.valueOf(record.departmentCode()),
                        record.totals()))
            .toList();
    if (!lost.isEmpty()) {
      throw CannotProceed.failed(lost);
    }
  }

  private List<DeliveryRecord> records(SourceFile file, String ledger) {
    ManifestEntry entry = file.entry();
    Row end = ends.get(entry.path());
    List<String> faults = end.getList(end.fieldIndex("reasons"));
    if (!faults.isEmpty()) {
      List<Problem> problems = faults.stream().map(Problem::told).toList();
      List<String> departments =
          entry.department().map(List::of).orElseGet(() -> wanted(file, entry.fiscalYear()));
      return departments.stream().map(d -> unread(entry, ledger, d, end, problems)).toList();
    }
    Map<String, FileTotals> own =
        totals.getOrDefault(
            key(entry.path(), ledger), singleton(entry.departmentCode(), FileTotals.NOTHING));
    List<Problem> contradictions = contradictions(file, end.getAs("sha256"), own);
    List<DeliveryRecord> records = new ArrayList<>();
    own.forEach(
        (department, sums) -> {
          List<Problem> problems = new ArrayList<>(contradictions);
          DeliveryStatus status = DeliveryStatus.COMPLETE;
          if (sums.rejected() > 0) {
            status = DeliveryStatus.INCOMPLETE;
            problems.add(
                Problem.of("delivery.rowsRejected", sums.rejected(), sums.firstRejectedLine()));
          }
          if (!contradictions.isEmpty()) {
            status = DeliveryStatus.WITHHELD;
          }
          if (department != null && contradictions.isEmpty()) {
            problems.addAll(rowsOfNobody(own.get(null)));
          }
          problems.addAll(sums.warnings());
          problems.addAll(encodingWarning(file, end.getAs("encoding")));
          records.add(
              new DeliveryRecord(
                  entry,
                  ledger,
                  department,
                  end.getAs("encoding"),
                  end.getAs("sha256"),
                  sums,
                  status,
                  problems));
        });
    return records;
  }

  /** Rejected rows of a city-wide file that may be anybody's; they change nobody's status. */
  private static List<Problem> rowsOfNobody(FileTotals sums) {
    return sums == null || sums.rejected() == 0
        ? List.of()
        : List.of(Problem.of("delivery.rowsOfNobody", sums.rejected(), sums.firstRejectedLine()));
  }

  /** A byte order mark is right, and the manifest or layout should say the same. */
  private static List<Problem> encodingWarning(SourceFile file, String used) {
    boolean same = Charset.forName(used).name().startsWith(Charset.forName(file.encoding()).name());
    return same ? List.of() : List.of(Problem.of("delivery.encodingMarked", file.encoding(), used));
  }

  private List<String> wanted(SourceFile file, int year) {
    return register.departmentsIn(year).stream().filter(file::wants).toList();
  }

  private List<Problem> contradictions(
      SourceFile file, String sha256, Map<String, FileTotals> own) {
    List<Problem> problems = new ArrayList<>();
    ManifestEntry entry = file.entry();
    if (entry.sha256() != null && !entry.sha256().equals(sha256)) {
      problems.add(Problem.of("delivery.digestDiffers", entry.sha256(), sha256));
    }
    if (!file.departments().isEmpty() && entry.departmentCode() == null) {
      return problems; // only some of its rows were taken: the totals are not the file's
    }
    long rows = own.values().stream().mapToLong(FileTotals::rows).sum();
    if (entry.rowCount() != null && entry.rowCount() != rows) {
      problems.add(Problem.of("delivery.rowCountDiffers", entry.rowCount(), rows));
    }
    BigDecimal amount =
        own.values().stream()
            .map(FileTotals::controlAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean readable = own.values().stream().allMatch(sums -> sums.unreadable() == 0);
    if (entry.controlAmount() != null && readable && entry.controlAmount().compareTo(amount) != 0) {
      problems.add(
          Problem.of(
              "delivery.controlAmountDiffers",
              entry.controlAmount().toPlainString(),
              amount.setScale(2).toPlainString(),
              amount.subtract(entry.controlAmount()).setScale(2).toPlainString()));
    }
    return problems;
  }

  private static DeliveryRecord unread(
      ManifestEntry entry, String ledger, String department, Row end, List<Problem> problems) {
    String used = end == null ? null : end.getAs("encoding");
    return new DeliveryRecord(
        entry,
        ledger,
        department,
        used == null ? entry.encoding() : used,
        end == null ? null : end.getAs("sha256"),
        null,
        DeliveryStatus.WITHHELD,
        problems);
  }

  private static String key(String path, String ledger) {
    return ledger + "\t" + path;
  }

  private static Map<String, FileTotals> singleton(String department, FileTotals totals) {
    Map<String, FileTotals> map = new LinkedHashMap<>();
    map.put(department, totals);
    return map;
  }
}
