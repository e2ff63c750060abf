package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/**
 * What a file held for a ledger and a department: a row of the table {@code deliveries}.
 *
 * @param departmentCode null where the rows' department cannot be told
 * @param totals null where the file could not be read
 * @param problems that the status comes from, or warnings where it is COMPLETE
 */
public record DeliveryRecord(
    ManifestEntry entry,
    String ledger,
    String departmentCode,
    String encoding,
    String sha256,
    FileTotals totals,
    DeliveryStatus status,
    List<Problem> problems) {

  /** Copies the problems. */
  public DeliveryRecord {
    problems = List.copyOf(problems);
  }

  /** The same file with a worse fate. */
  DeliveryRecord withheld(Problem problem) {
    List<Problem> all =
        java.util.stream.Stream.concat(problems.stream(), java.util.stream.Stream.of(problem))
            .toList();
    return new DeliveryRecord(
        entry, ledger, departmentCode, encoding, sha256, totals, DeliveryStatus.WITHHELD, all);
  }

  /** The same file with a warning. */
  DeliveryRecord warned(Problem problem) {
    List<Problem> all =
        java.util.stream.Stream.concat(problems.stream(), java.util.stream.Stream.of(problem))
            .toList();
    return new DeliveryRecord(entry, ledger, departmentCode, encoding, sha256, totals, status, all);
  }

  /** The row of the table {@code deliveries}. */
  public Row row() {
    boolean control =
        totals != null && Ledger.named(ledger).flatMap(Ledger::controlColumn).isPresent();
    return RowFactory.create(
        entry.fiscalYear(),
        departmentCode,
        ledger,
        entry.path(),
        sha256,
        entry.layout(),
        encoding,
        entry.rowCount(),
        totals == null ? null : totals.rows(),
        totals == null ? null : totals.accepted(),
        totals == null ? null : totals.rejected(),
        totals == null ? null : totals.skipped(),
        totals == null ? null : totals.unreadable(),
        amount(entry.controlAmount()),
        control ? amount(totals.controlAmount()) : null,
        control ? amount(totals.acceptedAmount()) : null,
        control ? amount(totals.rejectedAmount()) : null,
        status.name(),
        reason());
  }

  /**
   * The row of the table {@code files_read}.
   *
   * @param readKey under what the file was read
   */
  Row totalsRow(String readKey) {
    return RowFactory.create(
        entry.fiscalYear(),
        departmentCode,
        ledger,
        entry.path(),
        sha256,
        encoding,
        readKey,
        totals.rows(),
        totals.accepted(),
        totals.rejected(),
        totals.skipped(),
        totals.unreadable(),
        totals.read().rows(),
        amount(totals.controlAmount()),
        amount(totals.acceptedAmount()),
        amount(totals.rejectedAmount()),
        amount(totals.read().amount()),
        totals.firstRejectedLine(),
        totals.warned().rows(),
        totals.warned().firstLine());
  }

  /** Why, as kept in the lake; null where there is nothing to say. */
  public String reason() {
    if (problems.isEmpty()) {
      return null;
    }
    return said(Wording.CHINESE, "；") + " / " + said(Wording.ENGLISH, "; ");
  }

  /** The file and what is wrong with it. */
  public Problem fault() {
    String path = entry.path() + ": ";
    return Problem.told(
        path + said(Wording.CHINESE, "；") + " / " + path + said(Wording.ENGLISH, "; "));
  }

  private String said(Wording wording, String separator) {
    return problems.stream().map(p -> p.in(wording)).collect(Collectors.joining(separator));
  }

  private static BigDecimal amount(BigDecimal amount) {
    return amount == null ? null : amount.setScale(2);
  }
}
