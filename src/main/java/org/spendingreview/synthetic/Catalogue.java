package org.spendingreview.synthetic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spendingreview.ledger.CsvResource;

/** What the city is made of, as told by the resources below {@code synthetic/}. */
final class Catalogue {
  /** The one that the program brings along. */
  static final Catalogue SHIPPED = new Catalogue();

  private static final String FOLDER = "synthetic/";

  /** Digits of a functional section (款). */
  private static final int SECTION = 5;

  private final List<Map<String, String>> departments = rows("departments");
  private final List<BasicItem> basicItems =
      rows("basic_items").stream().map(BasicItem::of).toList();
  private final Map<String, String> rhythms =
      basicItems.stream().collect(toMap(BasicItem::economicCode, BasicItem::rhythm));
  private final Map<String, List<Map<String, String>>> projects =
      rows("projects").stream()
          .collect(groupingBy(row -> row.get("department_code"), LinkedHashMap::new, toList()));
  private final Map<String, List<Map<String, String>>> projectKinds =
      rows("project_kinds").stream()
          .collect(groupingBy(row -> row.get("kind"), LinkedHashMap::new, toList()));
  private final Map<String, List<String>> descriptions =
      rows("descriptions").stream()
          .collect(
              groupingBy(
                  row -> row.get("economic_code"),
                  LinkedHashMap::new,
                  mapping(row -> row.get("text"), toList())));
  private final Map<String, List<String>> names =
      rows("names").stream()
          .collect(
              groupingBy(
                  row -> row.get("kind"),
                  LinkedHashMap::new,
                  mapping(row -> row.get("text"), toList())));
  private final List<Map<String, String>> balanceAccounts = rows("balance_accounts");
  private final List<Map<String, String>> procurementItems = rows("procurement_items");
  private final List<Map<String, String>> assessment = rows("assessment");
  private final List<Map<String, String>> printedFigures = rows("printed_figures");
  private final Map<String, List<String>> functions =
      CsvResource.rows("classifications/china/functional.csv").stream()
          .filter(row -> row.get("level").equals("item"))
          .collect(
              groupingBy(
                  row -> row.get("parent_code"),
                  LinkedHashMap::new,
                  mapping(row -> row.get("code"), toList())));

  private Catalogue() {}

  /** The departments in the order in which a city gets them. */
  List<Map<String, String>> departments() {
    return departments;
  }

  List<BasicItem> basicItems() {
    return basicItems;
  }

  /** The projects of a department of {@code departments.csv}. */
  List<Map<String, String>> projects(String departmentCode) {
    return projects.getOrDefault(departmentCode, List.of());
  }

  /** Which economic items a kind of project spends on, and their shares in thousandths. */
  List<Map<String, String>> projectKind(String kind) {
    return projectKinds.get(kind);
  }

  /** The patterns of what people write beside spending on an economic item. */
  List<String> descriptions(String economicCode) {
    return descriptions.getOrDefault(economicCode, List.of("支付款项"));
  }

  /** Surnames, given names, places or companies, all invented. */
  List<String> names(String kind) {
    return names.get(kind);
  }

  List<Map<String, String>> balanceAccounts() {
    return balanceAccounts;
  }

  List<Map<String, String>> procurementItems() {
    return procurementItems;
  }

  List<Map<String, String>> assessment() {
    return assessment;
  }

  List<Map<String, String>> printedFigures() {
    return printedFigures;
  }

  /** The functional items of the section that an item belongs to. */
  List<String> functionsBeside(String item) {
    return functions.get(item.substring(0, SECTION));
  }

  /** Whether the item is paid month by month. */
  boolean monthly(String economicCode) {
    return "MONTHLY".equals(rhythms.get(economicCode));
  }

  /** Whether the item is paid at the end of the year. */
  boolean yearEnd(String economicCode) {
    return "YEAR_END".equals(rhythms.get(economicCode));
  }

  private static List<Map<String, String>> rows(String name) {
    return CsvResource.rows(FOLDER + name + ".csv");
  }

  /**
   * An economic item of basic spending.
   *
   * @param economicCode its code
   * @param administrationFunction functional item in an organ, empty for the unit's own
   * @param institutionFunction functional item in an institution, empty for the unit's own
   * @param kinds A for organs, I for institutions
   * @param fenPerHead yearly spending for each member of staff
   * @param presence in how many of a thousand units it occurs
   * @param rhythm MONTHLY, YEAR_END or FREE
   * @param threePublic whether it is one of the three public expenses, planned from their budget
   */
  record BasicItem(
      String economicCode,
      String administrationFunction,
      String institutionFunction,
      String kinds,
      long fenPerHead,
      int presence,
      String rhythm,
      boolean threePublic) {

    /** Whether units of that kind have it. */
    boolean suits(Unit unit) {
      return kinds.contains(unit.administration() ? "A" : "I");
    }

    private static BasicItem of(Map<String, String> row) {
      return new BasicItem(
          row.get("economic_code"),
          row.get("function_administration"),
          row.get("function_institution"),
          row.get("kinds"),
          Long.parseLong(row.get("yuan_per_head")) * 100,
          Integer.parseInt(row.get("presence")),
          row.get("rhythm"),
          row.get("three_public").equals("yes"));
    }
  }
}
