package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.spendingreview.delivery.csv.RecordsOfFile;
import org.spendingreview.delivery.layout.FiscalYear;
import org.spendingreview.ledger.LedgerColumn;
import org.spendingreview.ledger.LedgerColumn.Presence;
import org.spendingreview.wording.Problem;

/**
 * The cells of a column, made from bytes into what {@link CellParser} makes of their text. What a
 * column that repeats itself says is parsed once; amounts and free texts are read from the bytes.
 */
abstract class CleanCells {
  private static final byte[] NOTHING = {};

  /** Of the cell read last; null where it is empty. */
  Object value;

  /** What there is about that cell to make a difference to the rules. */
  int mark;

  /** Reads a cell; false where that is left to the parser of texts. */
  abstract boolean read(byte[] bytes, int from, int to);

  /** Reads the cell of a column that is not there. */
  final boolean readNothing() {
    return read(NOTHING, 0, 0);
  }

  /** What an amount's sign is to the rules, which tell it from a blank cell's 0. */
  static int mark(long fen) {
    return 2 + Long.signum(fen);
  }

  /** An amount as Spark keeps it. */
  static Decimal yuan(long fen) {
    return fen == 0 ? Money.ZERO : Decimal.createUnsafe(fen, 18, 2);
  }

  /** Those of a column that holds yuan. */
  static CleanCells money(LedgerColumn column) {
    return new Money(column);
  }

  /** Those of texts. */
  static CleanCells text(RecordsOfFile records, boolean stripped) {
    return new Text(records, stripped);
  }

  /** Whether nothing but its presence makes a difference to the rules. */
  static boolean isFree(LedgerColumn column) {
    return !LineRules.lookAt(column) && column.defaultValue().isEmpty();
  }

  /** Those of a column. */
  static CleanCells of(LedgerColumn column, FiscalYear year, RecordsOfFile records) {
    return switch (column.type()) {
      case MONEY -> new Money(column);
      case TEXT -> new Text(records, false);
      case CODE -> isFree(column) ? new Text(records, true) : new Coded(column, year, records);
      default -> new Coded(column, year, records);
    };
  }

  /** Of a column that says the same few things. */
  private static final class Coded extends CleanCells {
    private final LedgerColumn column;
    private final FiscalYear year;
    private final RecordsOfFile records;
    private final boolean lookedAt;
    private final CellCodes codes = new CellCodes();

    Coded(LedgerColumn column, FiscalYear year, RecordsOfFile records) {
      this.column = column;
      this.year = year;
      this.records = records;
      this.lookedAt = LineRules.lookAt(column);
    }

    @Override
    boolean read(byte[] bytes, int from, int to) {
      int number = codes.find(bytes, from, to);
      if (number < 0) {
        number = parse(bytes, from, to);
      }
      if (number < 0) {
        return false;
      }
      value = codes.value(number);
      mark = lookedAt ? number : value == null ? 0 : 1;
      return true;
    }

    private int parse(byte[] bytes, int from, int to) {
      String text = from == to ? "" : records.text(from, to);
      List<Problem> problems = new ArrayList<>();
      Object parsed = CellParser.parse(column, text, text, year, problems);
      return problems.isEmpty()
          ? codes.add(Arrays.copyOfRange(bytes, from, to), SourceRowSchema.internal(parsed))
          : -1;
    }
  }

  /** Yuan, with two decimals at most. */
  private static final class Money extends CleanCells {
    private static final Decimal ZERO = Decimal.apply(BigDecimal.ZERO.setScale(2));

    /** As many digits before the point as any amount may have. */
    private static final int MOST_DIGITS = 16;

    private final boolean blankIsZero;

    Money(LedgerColumn column) {
      if (!column.defaultValue().isEmpty()) {
        throw new IllegalArgumentException(column.name() + " has a default");
      }
      this.blankIsZero = column.presence() == Presence.BLANK_IS_ZERO;
    }

    @Override
    boolean read(byte[] bytes, int from, int to) {
      if (from == to) {
        value = blankIsZero ? ZERO : null;
        mark = blankIsZero ? mark(0) : 0;
        return true;
      }
      boolean negative = bytes[from] == '-';
      int at = negative ? from + 1 : from;
      int point = at;
      long fen = 0;
      while (point < to && isDigit(bytes[point])) {
        fen = 10 * fen + bytes[point++] - '0';
        if (point - at > MOST_DIGITS) {
          return false;
        }
      }
      int decimals = point == to ? 0 : to - point - 1;
      boolean whole = point == to;
      if (point == at || decimals > 2 || (!whole && (bytes[point] != '.' || decimals == 0))) {
        return false;
      }
      for (int i = 1; i <= 2; i++) {
        if (i <= decimals && !isDigit(bytes[point + i])) {
          return false;
        }
        fen = 10 * fen + (i <= decimals ? bytes[point + i] - '0' : 0);
      }
      fen = negative ? -fen : fen;
      value = yuan(fen);
      mark = mark(fen);
      return true;
    }

    private static boolean isDigit(byte b) {
      return b >= '0' && b <= '9';
    }
  }

  /** Anything: a code that is not looked at, without blanks around it, or a text as delivered. */
  private static final class Text extends CleanCells {
    /** Where UTF-8 begins what is certainly no blank: Chinese characters and beyond. */
    private static final int CHINESE = 0xE4;

    private static final int FOUR_BYTES = 0xF0;

    private final RecordsOfFile records;
    private final boolean utf8;
    private final boolean code;
    private byte[] last = NOTHING;

    Text(RecordsOfFile records, boolean code) {
      this.records = records;
      this.utf8 = records.isUtf8();
      this.code = code;
    }

    @Override
    boolean read(byte[] bytes, int from, int to) {
      if (!Arrays.equals(last, 0, last.length, bytes, from, to)) {
        last = Arrays.copyOfRange(bytes, from, to);
        value = from == to ? null : text(bytes, from, to);
        mark = value == null ? 0 : 1;
      }
      return true;
    }

    private UTF8String text(byte[] bytes, int from, int to) {
      boolean asDelivered = isNoBlank(bytes[from]) && (!code || endsVisibly(bytes, from, to));
      if (asDelivered && utf8) {
        return UTF8String.fromBytes(last);
      }
      String text = records.text(from, to);
      String stripped = text.strip();
      return stripped.isEmpty() ? null : UTF8String.fromString(code ? stripped : text);
    }

    private static boolean endsVisibly(byte[] bytes, int from, int to) {
      return isPrinted(bytes[to - 1]) || (to - from >= 3 && isChinese(bytes[to - 3]));
    }

    /** Whether a character of three bytes begins here, one from the Chinese ones on. */
    private static boolean isChinese(byte first) {
      int value = first & 0xFF;
      return value >= CHINESE && value < FOUR_BYTES;
    }

    private static boolean isNoBlank(byte first) {
      return isPrinted(first) || (first & 0xFF) >= CHINESE;
    }

    /** An ASCII character that can be seen. */
    private static boolean isPrinted(byte b) {
      return b > ' ' && b < 0x7F;
    }
  }
}
