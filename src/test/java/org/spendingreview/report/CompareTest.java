package org.spendingreview.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.TableRow;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.wording.Wording;

/** Departments side by side: 303 is incomplete, 504 withheld, the others complete. */
class CompareTest {
  /** The column that each source's value stands in. */
  private static final Map<String, String> VALUES =
      Map.of(
          "key_figures", "amount",
          "spending_structure", "share_of_total",
          "control_rates", "rate",
          "indicator_scores", "points",
          "department_ranking", "value");

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "key_figures", List.of("figure_code"),
          "spending_structure", List.of("expenditure_type", "economic_class_code"),
          "control_rates", List.of("indicator_code"),
          "indicator_scores", List.of("indicator_code"),
          "department_ranking", List.of("measure"));

  @Test
  void figuresPointsRanksAndMediansStandBesideOneAnother() {
    String out = compare("zh-CN", "417", "403");

    assertLine(out, "完整性 完整 完整");
    assertLine(out, "得分 79.60 84.00");
    assertLine(out, "得分率 ↓79.60% ↑89.36%");
    assertLine(out, "支出合计 4,069.86 2,263.29");
    assertLine(out, "公务接待费支出 13.90 2.12");
    assertLine(out, "项目 302 商品和服务支出 49.17% 14.52%");
    assertLine(out, "公用经费控制率 ↑239.15% 102.90%");
    assertTrue(out.contains("\n  得分/满分"), out);
    assertTrue(
        Pattern.compile("  得分/满分.* 0\\.00/8\\.00 +6\\.00/8\\.00\n").matcher(out).find(), out);
    assertLine(out, "名次：全市 · 组内 21 · 5/5 12 · 3/5");
    assertLine(out, "同类组中位数 102.90% 102.90%");
    assertLine(out, "人均公用经费（元） ↑32,757.95 19,228.88");
    assertTrue(out.contains("\n主要数字（万元）\n"), out);
  }

  @Test
  void pointsLostAndDifferencesAreToldInWordsTheHeaviestFirst() {
    String out = compare("zh-CN", "417", "403");

    assertTrue(
        out.contains(
            """
            417 怀化市工业和信息化局：失 20.40 分
              公用经费控制率，失 8.00 分：239.15 % 超过 100 % 达 139 个百分点，每点扣 1 分，8 分得 0 分
              政府采购执行率，失 6.00 分：\
            """),
        out);
    assertTrue(
        out.contains(
            """
            部门之间的差异（按得分差，大的在前）
              公用经费控制率：403 为 102.90%，得 6.00 分；417 为 239.15%，得 0.00 分；相差 6.00 分
            """),
        out);
    assertTrue(
        out.contains(
            """
            与同类组中位数的差异（大的在前）
              417 政府采购执行率 243.69%，比同类组中位数 88.93% 高 154.76 个百分点
              417 公用经费控制率 239.15%，比同类组中位数 102.90% 高 136.25 个百分点
              417 人均公用经费（元） 32,757.95，比同类组中位数 19,228.88 高 70.36%
            """),
        out);
  }

  @Test
  void whatWasNotMeasuredForWantOfDataIsLeftOutOfTheDifferences() {
    String out = compare("en", "417", "403");

    assertLine(out, "procurement execution rate ↑243.69% no data");
    assertTrue(
        out.contains("  procurement execution rate, 6.00 fewer could be had: data missing: no"),
        out);
    assertFalse(out.contains("  procurement execution rate: "), out);
  }

  @Test
  void anIncompleteDepartmentIsShownButNotRankedAndAWithheldOneWithItsReason() {
    String out = compare("zh-CN", "303", "504");

    assertTrue(out.contains("303 不完整：结果只来自接收的行，不排名\n  2021/303/budget_ledger.csv：3 行被拒收"), out);
    assertTrue(out.contains("504 暂缓：没有结果\n  2021/504/general_ledger.csv：申报控制总额"), out);
    assertLine(out, "完整性 不完整 暂缓");
    assertLine(out, "得分 88.85 –");
    assertFalse(out.contains("504 –：失"), out);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,417 403",
    "zh-CN,417 403 303 504",
    "zh-CN,417 403 303 504 205 101",
    "en,417 403",
    "en,417 403 303 504",
    "en,417 403 303 504 205 101"
  })
  void itFitsATerminalAndHasNoEscapeCodes(String locale, String codes) {
    String out = compare(locale, codes.split(" ", -1));

    out.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
    assertFalse(out.contains("\u001b"), out);
    for (String code : codes.split(" ", -1)) {
      assertTrue(out.contains(" " + code), out);
    }
  }

  @Test
  void coloursAddNothingButEscapeCodes() {
    DepartmentComparison comparison =
        DepartmentComparison.of(SampleLake.release(), 2021, List.of("303", "504"));
    String plain = print(comparison, Colours.NONE);
    String painted = print(comparison, Colours.ANSI);

    assertTrue(painted.contains("\u001b[31m暂缓\u001b[0m"), painted);
    assertTrue(painted.contains("\u001b[33m不完整\u001b[0m"), painted);
    assertEquals(plain, painted.replaceAll("\u001b\\[[0-9]*m", ""));
  }

  @Test
  void everyValueOfTheCsvIsTheReleasedOne() {
    String chinese = compare("zh-CN", "403", "417", "--format", "csv");
    Map<String, TableRow> released = released("403", "417");
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (JsonNode row : json(compare("en", "403", "417", "--format", "json"))) {
      String source = row.get("source").asText();
      if (VALUES.containsKey(source)) {
        compared++;
        String place =
            source + "/" + row.get("department_code").asText() + "/" + row.get("measure").asText();
        BigDecimal value = (BigDecimal) released.remove(place).value(VALUES.get(source));
        if (!row.get("value").asText().equals(value == null ? "null" : value.toPlainString())) {
          wrong.add(place + ": " + row.get("value") + " is not " + value);
        }
      }
    }

    assertEquals(List.of(), wrong);
    assertEquals(Map.of(), released, "what was released and is not shown");
    assertTrue(compared > 150, "compared " + compared);
    assertEquals(chinese, compare("en", "403", "417", "--format", "csv"));
    assertTrue(
        chinese.contains(
            "\n2021,417,怀化市工业和信息化局,经济部门,department_ranking,public_expense_control_rate,"
                + "比率 / fraction,2.391488,,21,5,5,1.029021,,COMPLETE\n"),
        chinese);
  }

  @Test
  void aNameThatATerminalWouldObeyIsShownInstead() {
    ComparisonGrid grid = new ComparisonGrid(List.of("1"), List.of("\u001b[31m红"), Colours.NONE);
    grid.row("a\nb", List.of(ComparisonGrid.Cell.of("1.00")));

    assertEquals(
        """
                      1
                ␛[31m红
        ---  ----------
        a␊b        1.00

        """,
        grid.text());
  }

  @Test
  void departmentsThatDoNotFitStandBelowAndNoNumberIsCut() {
    List<String> codes = List.of("1", "2", "3", "4", "5", "6");
    ComparisonGrid grid = new ComparisonGrid(codes, codes, Colours.NONE);
    String number = "12,345,678,901.23";
    grid.row("x", codes.stream().map(c -> ComparisonGrid.Cell.of(number)).toList());

    assertEquals(6, grid.text().split(number, -1).length - 1, grid.text());
    grid.text().lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
  }

  private static Map<String, TableRow> released(String... departments) {
    Map<String, TableRow> released = new HashMap<>();
    KEYS.forEach(
        (table, key) -> {
          for (String department : departments) {
            for (TableRow row : SampleLake.rows(table, SampleLake.of(2021, department))) {
              List<String> code = key.stream().map(c -> String.valueOf(row.value(c))).toList();
              released.put(table + "/" + department + "/" + String.join(":", code), row);
            }
          }
        });
    return released;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String print(DepartmentComparison comparison, Colours colours) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    comparison.print(TableFormat.TABLE, Wording.CHINESE, colours, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String compare(String locale, String... words) {
    List<String> call = new ArrayList<>(List.of("compare"));
    call.addAll(List.of(words));
    call.addAll(List.of("--lake", SampleLake.path(), "--fiscal-year", "2021"));
    call.addAll(List.of("--locale", locale));
    Program program = Program.run(call.toArray(String[]::new));
    assertEquals(0, program.exitCode(), program.err());
    return program.out();
  }

  /** That some line holds these words, whatever the blanks between them. */
  private static void assertLine(String text, String words) {
    assertTrue(
        text.lines().anyMatch(line -> line.strip().replaceAll(" +", " ").equals(words)),
        words + "\n" + text);
  }
}
