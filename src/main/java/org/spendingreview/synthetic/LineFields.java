package org.spendingreview.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.ledger.LedgerColumn;

/**
 * What systems say of a ledger's line: the canonical columns, and what they write instead of some,
 * such as a signed amount for debit and credit. Systems say it in columns and codes of their own.
 */
final class LineFields {
  private static final String DEBIT = "debit_amount";
  private static final String CREDIT = "credit_amount";

  private final List<String> columns;
  private final String year;
  private final Map<String, String> unitNames;

  LineFields(String ledger, DepartmentYear plan) {
    this.columns =
        Ledger.named(ledger).orElseThrow().columns().stream().map(LedgerColumn::name).toList();
    this.year = String.valueOf(plan.year());
    this.unitNames =
        plan.department().units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
  }

  /** The fields of a row of the ledger. */
  Map<String, String> of(List<String> row) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.put(columns.get(i), row.get(i));
    }
    String date = fields.get("effective_date").replace("-", "");
    fields.put("fiscal_year", year);
    fields.put("unit_name", unitNames.get(fields.get("unit_code")));
    fields.put("date", date);
    fields.put("period", date.substring(0, 6));
    fields.put("month", date.substring(4, 6));
    fields.put("category", category(fields));
    if (fields.containsKey(DEBIT)) {
      addVoucher(fields);
    } else {
      addGrant(fields);
    }
    return fields;
  }

  /** What the budget platform sorts money by (项目类别): staff, running costs, projects. */
  private static String category(Map<String, String> fields) {
    if (!fields.get("expenditure_type").equals(Purpose.BASIC)) {
      return fields.get("expenditure_type");
    }
    String economic = fields.get("economic_code");
    return economic.startsWith("301") || economic.startsWith("303") ? "STAFF" : "RUNNING";
  }

  private static void addVoucher(Map<String, String> fields) {
    long debit = Fen.parse(fields.get(DEBIT)).orElseThrow();
    long credit = Fen.parse(fields.get(CREDIT)).orElseThrow();
    boolean isDebit = debit != 0;
    boolean isBudgetary = fields.get("account_code").compareTo("6") >= 0;
    fields.put("number", fields.get("journal_id").replaceFirst(".*?([0-9]+)$", "$1"));
    fields.put("side", isDebit ? "DEBIT" : "CREDIT");
    fields.put("side_amount", fields.get(isDebit ? DEBIT : CREDIT));
    fields.put("signed", Fen.text(debit - credit));
    fields.put("books", isBudgetary ? "BUDGETARY" : "FINANCIAL");
    fields.put("state", state(fields));
    fields.put("treasury", isPaidByTreasury(fields) ? "yes" : "no");
  }

  private static String state(Map<String, String> fields) {
    if (fields.get("voided").equals("true")) {
      return "VOIDED";
    }
    if (fields.get("posted").equals("false")) {
      return "UNPOSTED";
    }
    return fields.get("closing").equals("true") ? "CLOSING" : "POSTED";
  }

  /** Whether the money leaves through the treasury, whose payments the platform keeps. */
  private static boolean isPaidByTreasury(Map<String, String> fields) {
    return fields.get("account_code").startsWith("7")
        && fields.get("state").equals("POSTED")
        && !fields.get("expenditure_type").equals(Purpose.OTHER)
        && Purpose.isFiscal(fields.get("fund_source"));
  }

  private static void addGrant(Map<String, String> fields) {
    long fen = Fen.parse(fields.get("amount")).orElseThrow();
    fields.put("granted", Fen.text(Math.max(fen, 0)));
    fields.put("cut", Fen.text(Math.max(-fen, 0)));
  }
}
