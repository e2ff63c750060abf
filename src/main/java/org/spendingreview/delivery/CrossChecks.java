package org.spendingreview.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;

/**
 * What is wrong with files only beside one another, or with vouchers as wholes: lines and files
 * delivered twice withhold a department; closings without a flag, vouchers that do not balance,
 * payments that differ from the books and a register that equals another year's are reported.
 */
final class CrossChecks {
  private static final String GENERAL_LEDGER = "general_ledger";

  private final List<DeliveryRecord> records;
  private final List<Row> linesTwice;
  private final List<Row> unflaggedClosings;
  private final List<Row> unbalanced;
  private final List<Row> payments;
  private final Map<String, SortedSet<String>> byContent = new HashMap<>();
  private final Map<List<String>, List<DeliveryRecord>> alike = new HashMap<>();

  /**
   * Takes what was found.
   *
   * @param found what {@link LineChecks} finds
   */
  CrossChecks(List<DeliveryRecord> records, LineChecks.Found found) {
    this.records = records;
    this.linesTwice = found.linesTwice();
    this.unflaggedClosings = found.unflaggedClosings();
    this.unbalanced = found.unbalanced();
    this.payments = found.payments();
    records.stream()
        .filter(CrossChecks::hasRows)
        .forEach(
            record -> {
              byContent
                  .computeIfAbsent(content(record), key -> new TreeSet<>())
                  .add(record.entry().path());
              alike.computeIfAbsent(bytes(record), key -> new ArrayList<>()).add(record);
            });
  }

  /** The records, each with what was found. */
  List<DeliveryRecord> applied() {
    List<DeliveryRecord> checked = new ArrayList<>();
    for (DeliveryRecord record : records) {
      checked.add(warnOfOtherYear(withholdSameFile(ofVouchers(record))));
    }
    return checked;
  }

  private DeliveryRecord ofVouchers(DeliveryRecord record) {
    DeliveryRecord checked = record;
    for (Row row : concerning(record, linesTwice)) {
      checked =
          checked.withheld(
              Problem.of(
                  "delivery.linesTwice",
                  row.getAs("repeated_count"),
                  row.getAs("journal_id"),
                  row.getAs("line_number"),
                  place(row.getAs("first_place")),
                  place(row.getAs("last_place"))));
    }
    checked = warned(checked, unflaggedClosings, CrossChecks::closings);
    checked = warned(checked, unbalanced, CrossChecks::unbalancedVouchers);
    return warned(checked, paymentsOf(record), CrossChecks::paymentsDiffer);
  }

  private static DeliveryRecord warned(
      DeliveryRecord record, List<Row> found, Function<Row, Problem> problem) {
    DeliveryRecord checked = record;
    for (Row row : concerning(record, found)) {
      checked = checked.warned(problem.apply(row));
    }
    return checked;
  }

  private static Problem closings(Row row) {
    Row first = row.getAs("first_place");
    return Problem.of(
        "delivery.closingUnflagged", row.getAs("voucher_count"), first.getString(2), place(first));
  }

  private static Problem unbalancedVouchers(Row row) {
    return Problem.of(
        "delivery.vouchersUnbalanced",
        row.getAs("voucher_count"),
        row.getAs("journal_id"),
        place(row.getAs("first_place")),
        row.getAs("debit_amount"),
        row.getAs("credit_amount"));
  }

  private static Problem paymentsDiffer(Row row) {
    Row unit = row.getAs("first_unit");
    return Problem.of(
        "delivery.paymentsDiffer",
        row.getAs("unit_count"),
        unit.getString(0),
        unit.getDecimal(1),
        unit.getDecimal(2),
        unit.getDecimal(1).subtract(unit.getDecimal(2)));
  }

  /** Told once, at the first file of payments. */
  private List<Row> paymentsOf(DeliveryRecord record) {
    return payments.stream()
        .filter(row -> record.entry().path().equals(row.getAs("path")))
        .toList();
  }

  /** The same bytes twice would count twice, wherever a ledger's rows have no key of their own. */
  private DeliveryRecord withholdSameFile(DeliveryRecord record) {
    if (!hasRows(record)) {
      return record;
    }
    return byContent.get(content(record)).stream()
        .filter(path -> !path.equals(record.entry().path()))
        .findFirst()
        .map(path -> record.withheld(Problem.of("delivery.sameFile", path)))
        .orElse(record);
  }

  /** What no two files may have in common; rows without units may be alike in two departments. */
  private static String content(DeliveryRecord record) {
    boolean hasUnits = Ledger.named(record.ledger()).orElseThrow().hasUnits();
    String whose = hasUnits ? "" : String.valueOf(record.departmentCode());
    return String.join(
        "\t",
        Integer.toString(record.entry().fiscalYear()),
        whose,
        record.ledger(),
        record.sha256());
  }

  /** Rows without a date cannot show of which year they are; those of two years seldom agree. */
  private DeliveryRecord warnOfOtherYear(DeliveryRecord record) {
    if (!hasRows(record) || record.ledger().equals(GENERAL_LEDGER)) {
      return record;
    }
    return alike.get(bytes(record)).stream()
        .filter(other -> other.entry().fiscalYear() < record.entry().fiscalYear())
        .findFirst()
        .map(other -> record.warned(Problem.of("delivery.sameAsYear", other.entry().path())))
        .orElse(record);
  }

  /** The same bytes for a department's ledger, of whatever year. */
  private static List<String> bytes(DeliveryRecord record) {
    return List.of(record.sha256(), record.ledger(), String.valueOf(record.departmentCode()));
  }

  private static boolean hasRows(DeliveryRecord record) {
    return record.totals() != null && record.totals().rows() > 0;
  }

  private static List<Row> concerning(DeliveryRecord record, List<Row> found) {
    return found.stream()
        .filter(
            row ->
                GENERAL_LEDGER.equals(record.ledger())
                    && record.entry().fiscalYear() == row.<Integer>getAs("fiscal_year")
                    && Objects.equals(record.departmentCode(), row.getAs("department_code")))
        .toList();
  }

  private static String place(Row place) {
    return place.getString(0) + ":" + place.getLong(1);
  }
}
