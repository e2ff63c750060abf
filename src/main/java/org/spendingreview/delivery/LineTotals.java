package org.spendingreview.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.Classification.AccountRole;
import org.spendingreview.ledger.Ledger;

/**
 * The general-ledger lines of one file or piece, added up by the task that reads them: by all that
 * a leaf or a project asks for, and by voucher. What comes out are rows too, which whoever asks
 * adds up further.
 */
final class LineTotals {
  /** Lines added up, of the columns that spending is asked for by; dated the first of the month. */
  static final String TOTALS = "line_totals";

  static final String RUNS = "voucher_runs";

  static final StructType SCHEMA =
      StructType.fromDDL(
          "fiscal_year INT, department_code STRING, unit_code STRING, effective_date DATE,"
              + " expenditure_type STRING, economic_code STRING, function_code STRING,"
              + " project_code STRING, project_name STRING, parent_project_code STRING,"
              + " fund_source STRING, debit_amount DECIMAL(28,2), credit_amount DECIMAL(28,2),"
              + " excluded_reason STRING");

  private static final Ledger LEDGER = Ledger.named(Payments.LEDGER).orElseThrow();
  private static final int UNIT = place("unit_code");
  private static final int JOURNAL = place("journal_id");
  private static final int LINE = place("line_number");
  private static final int DATE = place("effective_date");
  private static final int ACCOUNT = place("account_code");
  private static final int FUNCTION = place("function_code");
  private static final int ECONOMIC = place("economic_code");
  private static final int TYPE = place("expenditure_type");
  private static final int PROJECT = place("project_code");
  private static final int PROJECT_NAME = place("project_name");
  private static final int PARENT = place("parent_project_code");
  private static final int FUND = place("fund_source");
  private static final int DEBIT = place("debit_amount");
  private static final int CREDIT = place("credit_amount");
  private static final int POSTED = place("posted");
  private static final int VOIDED = place("voided");
  private static final int CLOSING = place("closing");
  private static final int EXCLUDED = LEDGER.columns().size() + 4;

  /** What the lines of a group have in common, the department first. */
  private static final int[] IN_COMMON = {
    1, UNIT, ACCOUNT, FUNCTION, ECONOMIC, TYPE, FUND, POSTED, VOIDED, CLOSING, EXCLUDED
  };

  private final SourceFile file;
  private final Classification classification;
  private final LineFiles files;
  private final VoucherRuns vouchers;
  private final Map<List<Object>, LineGroup> groups = new LinkedHashMap<>();

  /**
   * An empty one.
   *
   * @param files where the rows go
   */
  LineTotals(SourceFile file, Classification classification, LineFiles files) {
    this.file = file;
    this.classification = classification;
    this.files = files;
    this.vouchers =
        new VoucherRuns(file.entry().fiscalYear(), file.alone(), row -> files.write(RUNS, row));
  }

  private static int place(String column) {
    return 2 + LEDGER.columns().indexOf(LEDGER.column(column).orElseThrow());
  }

  /** Adds a line of a kind, in the columns of its table. */
  void add(LineKind kind, Object[] line) {
    if (kind.group == null) {
      kind.group = groupOf(line); // which other kinds may share, or one that is known no more
    }
    add(kind.group, line);
  }

  /** Adds a line of which no kind is known. */
  void add(Object[] line) {
    add(groupOf(line), line);
  }

  private LineGroup groupOf(Object[] line) {
    List<Object> key = new ArrayList<>();
    for (int place : IN_COMMON) {
      key.add(line[place]);
    }
    return groups.computeIfAbsent(key, k -> group(line));
  }

  private LineGroup group(Object[] line) {
    String account = String.valueOf(line[ACCOUNT]);
    boolean counts = Boolean.TRUE.equals(line[POSTED]) && Boolean.FALSE.equals(line[VOIDED]);
    return new LineGroup(
        line,
        counts && classification.hasRole(account, AccountRole.CLOSING),
        counts
            && Boolean.FALSE.equals(line[CLOSING])
            && classification.hasRole(account, AccountRole.EXPENDITURE));
  }

  private void add(LineGroup group, Object[] line) {
    long debit = fen(line[DEBIT]);
    long credit = fen(line[CREDIT]);
    group.add(
        LineGroup.month((Integer) line[DATE]),
        (UTF8String) line[PROJECT],
        (UTF8String) line[PROJECT_NAME],
        (UTF8String) line[PARENT],
        debit,
        credit);
    boolean oneSided = file.layout().payments();
    vouchers.begin((UTF8String) line[1], (UTF8String) line[UNIT], (UTF8String) line[JOURNAL]);
    vouchers.add((UTF8String) line[LINE], group, oneSided ? 0 : debit, oneSided ? 0 : credit);
  }

  private static long fen(Object amount) {
    return amount == null ? 0 : ((Decimal) amount).toUnscaledLong();
  }

  /** Writes what the file's lines have added up to. */
  void end() {
    vouchers.end();
    for (LineGroup group : groups.values()) {
      group.forEach((project, months) -> write(group.first(), project, months));
    }
  }

  private void write(Object[] first, LineGroup.Project project, LineGroup.Sums[] months) {
    LocalDate day = LocalDate.ofEpochDay((Integer) first[DATE]);
    for (int month = 0; month < months.length; month++) {
      if (months[month] != null) {
        files.write(
            TOTALS,
            new GenericInternalRow(
                new Object[] {
                  first[0],
                  first[1],
                  first[UNIT],
                  Math.toIntExact(LocalDate.of(day.getYear(), month + 1, 1).toEpochDay()),
                  first[TYPE],
                  first[ECONOMIC],
                  first[FUNCTION],
                  project.code(),
                  project.name(),
                  project.parent(),
                  first[FUND],
                  Decimal.apply(months[month].debit().value(), 28, 2),
                  Decimal.apply(months[month].credit().value(), 28, 2),
                  first[EXCLUDED]
                }));
      }
    }
  }
}
