package org.spendingreview.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated department's balance sheets: accounts with sub-accounts beside them, so that adding
 * all would count double; assets = liabilities + net assets; a year opens as the one before closed.
 */
final class BalanceSheet {
  /** What is owned beyond what is owed: 累计盈余. */
  private static final String SURPLUS = "3001";

  private final Catalogue catalogue;
  private final Department department;
  private final long seed;

  BalanceSheet(Catalogue catalogue, Department department, long seed) {
    this.catalogue = catalogue;
    this.department = department;
    this.seed = seed;
  }

  /** The year's rows in the order of the ledger's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    for (Unit unit : department.units(year)) {
      Map<String, Long> opening = amounts(unit, year - 1);
      Map<String, Long> closing = amounts(unit, year);
      for (Map<String, String> account : catalogue.balanceAccounts()) {
        String code = account.get("account_code");
        rows.add(row(unit, code, account.get("account_name"), opening, closing));
      }
      rows.add(row(unit, SURPLUS, "累计盈余", opening, closing));
    }
    return rows;
  }

  private static List<String> row(
      Unit unit, String code, String name, Map<String, Long> opening, Map<String, Long> closing) {
    return List.of(
        unit.code(), code, name, Fen.text(opening.get(code)), Fen.text(closing.get(code)));
  }

  private Map<String, Long> amounts(Unit unit, int year) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    long surplus = 0;
    for (Map<String, String> account : catalogue.balanceAccounts()) {
      String code = account.get("account_code");
      long fen = Long.parseLong(account.get("yuan_per_head")) * 100 * unit.posts();
      Dice dice = Dice.of(seed, unit.code(), code, year, "balance_sheet");
      fen = dice.vary(fen, 750, 1250) * Long.parseLong(account.get("sign"));
      amounts.merge(code, fen, Long::sum);
      String parent = account.get("parent_code");
      if (!parent.isEmpty()) {
        amounts.merge(parent, fen, Long::sum);
      }
      surplus += code.startsWith("1") ? fen : -fen;
    }
    amounts.put(SURPLUS, surplus);
    return amounts;
  }
}
