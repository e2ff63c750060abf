package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.Layouts;
import org.spendingreview.testing.Mutator;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/** Spoiled layouts, and the samples of their systems read by them. */
final class FuzzedLayouts {
  private static final Path SHIPPED = Path.of("src", "main", "resources", "layouts");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  /** The layout that the page of layouts shows, and a file of it. */
  private static final String EXAMPLE = "caiwu";

  private static final String SAMPLE_OF_EXAMPLE =
      """
      财务系统
      单位编码,月份,凭证类型,凭证号,日期,科目,功能科目,经济科目,支出类型,摘要,金额,方向,作废
      901001,3,记,1,20210305,7101,|2010601|,30201办公费,基本支出,买纸,"1,480.00",借,否
      901001,3,记,1,2021-3-5,8001,|2010601|,30201办公费,基本支出,买纸,"1,480.00",贷,是
      1,2,3,4,5,6,7,8,9,10,11,12,13
      901002,4,记,2,20210401,7201,|2010607|,30227,项目支出,运维,(20.50),借,
      ,,,,,,,,,合计,1,借,
      """;

  /** A table whose rows need those around them. */
  private static final String TABLE = "table";

  private static final String LAYOUT_OF_TABLE =
      """
      layout: table
      columns:
        unit: {names: [单位], merged: true}
        function: {names: [功能科目], merged: true}
      skip_rows: [{any_cell: 小计}]
      upper_levels: {code: 经济科目, within: [unit, function]}
      lines:
        - ledger: budget_ledger
          values:
            unit_code: "{unit}"
            document_no: "{row}"
            effective_date: "{year_begin}"
            stage: INITIAL
            expenditure_type: BASIC
            function_code: "{function}"
            economic_code: "{经济科目}"
            fund_source: GENERAL_PUBLIC
            amount: "{金额}"
      """;

  private static final String SAMPLE_OF_TABLE =
      """
      单位,功能科目,经济科目,金额
      901001,2010601,302,3
      ,,30201,1
      ,,30202,2
      小计,,,3
      ,2080501,30302,4
      901002,2010601,302,5
      """;

  private static final Map<String, String> OWN_SAMPLES =
      Map.of(EXAMPLE, SAMPLE_OF_EXAMPLE, TABLE, SAMPLE_OF_TABLE);

  private static final Pattern PLACE = Pattern.compile("^[a-z0-9-]+[.]yaml line ([0-9]+): ");

  /** What upsets readers of YAML and of layouts. */
  private static final List<String> TOKENS = Mutator.tokens("layouts.txt");

  private static final Map<String, String> LAYOUTS = shipped();
  private static final List<String> NAMES = List.copyOf(LAYOUTS.keySet());

  private FuzzedLayouts() {}

  /** Reads a spoiled layout, and a file by it; tells whether it was taken. */
  static boolean isReadOrRefused(SplittableRandom random) throws IOException {
    Mutator mutator = new Mutator(random, TOKENS);
    String name = mutator.any(NAMES);
    String text = mutator.text(LAYOUTS.get(name), LAYOUTS.get(mutator.any(NAMES)));
    Layout layout;
    try {
      layout = Layouts.read(name, text);
    } catch (CannotProceed refusal) {
      checkPlaces(refusal, text);
      return false;
    }
    String own = OWN_SAMPLES.get(name);
    String sample = own == null ? FuzzedFiles.sample(name) : own;
    SourceFile file =
        FuzzedFiles.by(layout, mutator.once(2) ? sample : mutator.text(sample, sample));
    ReadEquations.hold(file);
    ReadEquations.assertAlike(ReadEquations.rowsByRecord(file), ReadEquations.rows(file));
    return true;
  }

  /** Each mistake is told with the file and a line that it has. */
  private static void checkPlaces(CannotProceed refusal, String text) {
    FuzzedLists.checkRefusal(refusal, text);
    int lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
    for (Problem problem : refusal.problems()) {
      Matcher place = PLACE.matcher(problem.in(Wording.ENGLISH));
      assertTrue(place.find(), () -> problem.in(Wording.ENGLISH));
      int line = Integer.parseInt(place.group(1));
      assertTrue(line >= 1 && line <= lines, () -> "of " + lines + " lines: " + problem);
    }
  }

  private static Map<String, String> shipped() {
    Map<String, String> layouts = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(SHIPPED, "*.yaml")) {
      for (Path file : files) {
        layouts.put(file.getFileName().toString().replace(".yaml", ""), Files.readString(file));
      }
      Matcher example = YAML.matcher(Files.readString(SHIPPED.resolve("README.md")));
      assertTrue(example.find());
      layouts.put(EXAMPLE, example.group(1));
      layouts.put(TABLE, LAYOUT_OF_TABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return layouts;
  }
}
