package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.XxHash64Function;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.VoucherKeys.Seen;

/**
 * Lines of one voucher that stand one after another, added up as {@code delivery/voucher_runs.sql}
 * adds up single ones. Most vouchers are one run, and nothing is wrong with it: where no other file
 * can have lines of the same voucher, such runs are passed over.
 */
final class VoucherRuns {
  /** The rows: grain a run of lines; marks as the SQL file explains them, yuan. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "fiscal_year INT, department_code STRING, unit_code STRING, journal_id STRING,"
              + " line_count BIGINT, marks_0 BIGINT, marks_1 BIGINT, marks_2 BIGINT,"
              + " marks_3 BIGINT, debit_amount DECIMAL(28,2), credit_amount DECIMAL(28,2),"
              + " is_closing BOOLEAN, is_spending BOOLEAN, is_unclear BOOLEAN");

  private static final long SEED = 42; // of Spark's function xxhash64
  private static final int MARKS = 256;
  private static final int LONGEST_NUMBER = 18;

  private final int year;
  private final VoucherKeys keys;
  private final Consumer<InternalRow> out;
  private final Map<UTF8String, BigDecimal> passedOver = new LinkedHashMap<>();
  private UTF8String department;
  private UTF8String unit;
  private UTF8String journal;
  private long count;
  private long[] marks = new long[MARKS / Long.SIZE];
  private ExactSum debit = new ExactSum();
  private ExactSum credit = new ExactSum();
  private boolean closing;
  private boolean spending;

  /**
   * Those of a file.
   *
   * @param alone whether no other file has lines of its vouchers
   */
  VoucherRuns(int year, boolean alone, Consumer<InternalRow> out) {
    this.year = year;
    this.keys = alone ? new VoucherKeys() : null;
    this.out = out;
  }

  /** Tells whose voucher the next line is; unless it is that of the line before, a run ends. */
  void begin(UTF8String ofDepartment, UTF8String ofUnit, UTF8String ofJournal) {
    boolean same =
        count > 0
            && journal.equals(ofJournal)
            && unit.equals(ofUnit)
            && Objects.equals(department, ofDepartment);
    if (!same) {
      endRun();
      department = ofDepartment;
      unit = ofUnit;
      journal = ofJournal;
    }
  }

  /** Adds a line, with its number and its fen. */
  void add(UTF8String line, LineGroup group, long debitFen, long creditFen) {
    count++;
    int mark = mark(line);
    marks[mark / Long.SIZE] |= 1L << (mark % Long.SIZE);
    closing |= group.isClosing();
    spending |= group.isSpending();
    debit.add(debitFen);
    credit.add(creditFen);
  }

  /** Ends the last run; of those passed over it gives out what they are worth. */
  void end() {
    endRun();
    passedOver.forEach(
        (of, amount) -> {
          Decimal yuan = Decimal.apply(amount, 28, 2);
          give(of, null, null, 0, new long[marks.length], yuan, yuan, false, false, false);
        });
  }

  private void endRun() {
    if (count == 0) {
      return;
    }
    BigDecimal debits = debit.value();
    BigDecimal credits = credit.value();
    boolean given = true;
    boolean unclear = false;
    if (keys != null) {
      long hash = hash();
      Seen seen = keys.find(hash);
      unclear = seen == Seen.PASSED_OVER;
      given = seen != Seen.NO || !keys.hasRoom() || closing || !isSound(debits, credits);
      keys.put(hash, given && !unclear);
    }
    if (given) {
      Decimal debitYuan = Decimal.apply(debits, 28, 2);
      Decimal creditYuan = Decimal.apply(credits, 28, 2);
      give(
          department,
          unit,
          journal,
          count,
          marks,
          debitYuan,
          creditYuan,
          closing,
          spending,
          unclear);
    } else {
      passedOver.merge(department, debits.abs(), BigDecimal::add);
    }
    count = 0;
    marks = new long[marks.length];
    debit = new ExactSum();
    credit = new ExactSum();
    closing = false;
    spending = false;
  }

  private boolean isSound(BigDecimal debits, BigDecimal credits) {
    int different = 0;
    for (long word : marks) {
      different += Long.bitCount(word);
    }
    return different == count && debits.compareTo(credits) == 0;
  }

  private void give(
      UTF8String ofDepartment,
      UTF8String ofUnit,
      UTF8String ofJournal,
      long lines,
      long[] words,
      Decimal debits,
      Decimal credits,
      boolean isClosing,
      boolean isSpending,
      boolean isUnclear) {
    out.accept(
        new GenericInternalRow(
            new Object[] {
              year,
              ofDepartment,
              ofUnit,
              ofJournal,
              lines,
              words[0],
              words[1],
              words[2],
              words[3],
              debits,
              credits,
              isClosing,
              isSpending,
              isUnclear
            }));
  }

  private long hash() {
    long hash = XxHash64Function.hash(unit, DataTypes.StringType, SEED);
    return XxHash64Function.hash(journal, DataTypes.StringType, hash);
  }

  /** The mark that a line's number leaves: the number itself or, where it is none, its hash. */
  static int mark(UTF8String line) {
    return (int) Math.floorMod(number(line), (long) MARKS);
  }

  private static long number(UTF8String line) {
    int length = line.numBytes();
    if (length == 0 || length > LONGEST_NUMBER) {
      return unusual(line);
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      byte digit = line.getByte(i);
      if (digit < '0' || digit > '9') {
        return unusual(line);
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  /** As Spark's {@code try_cast} to a number, and its {@code xxhash64} where there is none. */
  private static long unusual(UTF8String line) {
    try {
      return line.toLongExact();
    } catch (NumberFormatException e) {
      return XxHash64Function.hash(line, DataTypes.StringType, SEED);
    }
  }
}
