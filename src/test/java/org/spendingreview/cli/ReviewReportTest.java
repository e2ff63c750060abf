package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** {@code review-report} as it is called: one report in every format, and a folder. */
class ReviewReportTest {
  private static final Path SEED = Path.of("src/test/resources/reports/seed.txt");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Program review(Object... words) {
    List<String> call = new ArrayList<>(List.of("review-report"));
    for (Object word : words) {
      call.add(word.toString());
    }
    call.addAll(List.of("--lake", SampleLake.path(), "--fiscal-year", "2021"));
    return Program.run(call.toArray(String[]::new));
  }

  private static JsonNode json(Object... words) throws IOException {
    Program program = review(words);
    assertEquals(0, program.exitCode(), program.err());
    return JSON.readTree(program.out());
  }

  @Test
  void theTerminalTellsContradictionsLedgersAndPoints() {
    Program program = review(SEED);
    assertEquals(0, program.exitCode(), program.err());
    String text = program.out();
    assertTrue(text.startsWith("怀化市工业和信息化局（417）2021 年度自评报告核对"), text);
    assertTrue(text.contains("“除此外无超预算事项”〔五(一)〕"), text);
    assertTrue(text.contains("得分：报告自评 89.60 分，按评分标准 79.60 分，相差 10.00 分"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
  }

  @Test
  void jsonIsAsPrescribed() throws IOException {
    JsonNode report = json(SEED, "--format", "json");
    JsonNode claim = report.get("claims").get(6);
    assertEquals("c7", claim.get("id").asText());
    assertEquals("611.35", claim.get("printed").asText());
    assertEquals("万元", claim.get("unit").asText());
    assertEquals("一(二)1", claim.get("section").asText());
    String text = Files.readString(SEED);
    assertEquals("611.35万元", text.substring(claim.get("start").asInt(), claim.get("end").asInt()));
    assertTrue(claim.get("excerpt").asText().contains("工资福利支出611.35万元"));
    assertEquals("initial_budget", report.get("claims").get(4).get("figure_code").asText());
    List<String> rates = new ArrayList<>();
    for (JsonNode check : report.get("checks")) {
      if (check.get("kind").asText().equals("BAND")) {
        rates.add(check.get("printed").asText() + " " + check.get("recomputed").asText());
        assertEquals("CONTRADICTS", check.get("verdict").asText());
        assertEquals("-0.35", check.get("difference").asText());
      }
    }
    assertEquals(List.of("30.00 30.35"), rates);
    assertFalse(review(SEED, "--format", "json").out().contains("\\u"));
  }

  @Test
  void theSameCallGivesTheSameBytes() {
    assertEquals(review(SEED, "--format", "json").out(), review(SEED, "--format", "json").out());
    assertEquals(review(SEED, "--format", "html").out(), review(SEED, "--format", "html").out());
  }

  @Test
  void aWordFileGivesTheClaimsOfItsText(@TempDir Path folder) throws IOException {
    Path word = folder.resolve("417.docx");
    try (XWPFDocument document = new XWPFDocument();
        var out = Files.newOutputStream(word)) {
      for (String line : Files.readAllLines(SEED)) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(out);
    }
    List<String> fromText = printed(json(SEED, "--format", "json"));
    assertEquals(fromText, printed(json(word, "--format", "json")));
  }

  private static List<String> printed(JsonNode report) {
    List<String> printed = new ArrayList<>();
    report
        .get("claims")
        .forEach(
            claim ->
                printed.add(
                    claim.get("figure_code").asText()
                        + " "
                        + claim.get("printed").asText()
                        + claim.get("unit").asText()));
    report.get("checks").forEach(check -> printed.add(check.get("verdict").asText()));
    return printed;
  }

  @Test
  void thePageMarksEveryFigureAndRunsNothing() {
    String page = review(SEED, "--format", "html").out();
    assertTrue(page.contains("default-src 'none'"), page);
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("<mark id=\"c6\" class=\"CONTRADICTS\""), page);
    assertTrue(page.contains("<mark id=\"c7\" class=\"AGREES\""), page);
  }

  @Test
  void hostileTextsStayTexts(@TempDir Path folder) throws IOException {
    Path hostile = folder.resolve("417-x.html");
    Files.writeString(
        hostile,
        """
        <p>&lt;script&gt;alert(1)&lt;/script&gt;基本支出100.00万元&#27;[31m&#x202e;，其中：人员经费60.00万元，
        公用经费50.00万元。</p><p>"onload="x 项目支出&lt;b&gt;5.00万元。</p>
        """);
    Program page = review(hostile, "--format", "html");
    assertEquals(0, page.exitCode(), page.err());
    assertTrue(page.out().contains("&lt;script&gt;"), page.out());
    assertFalse(page.out().contains("<script"), page.out());
    assertFalse(page.out().contains("<b>"), page.out());
    for (Program program : List.of(page, review(hostile))) {
      assertFalse(program.out().contains("\u001b"), program.out());
      assertFalse(program.out().contains("\u202e"), program.out());
    }
    assertEquals("417", json(hostile, "--format", "json").get("department_code").asText());
  }

  @Test
  void oneLongLineOfFiguresIsReadInGoodTime(@TempDir Path folder) throws IOException {
    Path long1 = folder.resolve("417.txt");
    Files.writeString(long1, "基本支出100.00万元，".repeat(5_000) + "\u00a0\u00a0\n合  计\u00a0\u00a0\n");
    assertTimeout(
        java.time.Duration.ofSeconds(60),
        () -> assertEquals(5_000, json(long1, "--format", "json").get("claims").size()));
  }

  @Test
  void theWordDocumentNamesTheContradictions(@TempDir Path folder) throws IOException {
    SampleLake.path();
    Path out = folder.resolve("review.docx");
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    int exitCode =
        org.spendingreview.SpendingReview.run(
            new java.io.PrintStream(bytes, true, java.nio.charset.StandardCharsets.UTF_8),
            System.err,
            "review-report",
            SEED.toString(),
            "--lake",
            SampleLake.path(),
            "--fiscal-year",
            "2021",
            "--format",
            "docx");
    assertEquals(0, exitCode);
    Files.write(out, bytes.toByteArray());
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(out))) {
      String all =
          String.join("\n", document.getParagraphs().stream().map(XWPFParagraph::getText).toList())
              + String.join("\n", document.getTables().stream().map(XWPFTable::getText).toList());
      assertTrue(all.contains("报告自评 89.60 分，按评分标准 79.60 分"), all);
      assertTrue(all.contains("239.11"), all);
    }
  }

  @Test
  void aFolderIsShownDepartmentByDepartment(@TempDir Path folder) throws IOException {
    Files.copy(SEED, folder.resolve("怀化市工业和信息化局.txt"));
    Files.writeString(folder.resolve("101 报告.txt"), "2021年基本支出1.00万元。自评得分100分。\n");
    Program program = review(folder);
    assertEquals(0, program.exitCode(), program.err());
    List<String> lines = program.out().lines().toList();
    assertTrue(lines.get(0).startsWith("编码"), program.out());
    List<String> codes =
        lines.stream().filter(l -> l.matches("\\d{3} .*")).map(l -> l.substring(0, 3)).toList();
    assertEquals(List.of("101", "417"), codes); // 24.05 and 10.00 points above the rules
    assertTrue(program.out().contains("2 份报告"), program.out());
    String others = program.out().substring(program.out().indexOf("没有可核对的报告的部门（"));
    assertTrue(
        others.contains("103 ") && !others.contains("417") && !others.contains("101 "), others);
    assertEquals(2, json(folder, "--format", "json").size());
    assertTrue(review(folder, "--format", "html").out().contains("<td>417</td>"));
  }

  @Test
  void whatOfAFolderCannotBeCheckedIsToldAndTheRestIsShown(@TempDir Path folder)
      throws IOException {
    Files.copy(SEED, folder.resolve("417.txt"));
    Files.writeString(folder.resolve("a.txt"), "某某局报告。\n");
    Files.writeString(folder.resolve("b.docx"), "no word");
    Files.writeString(folder.resolve("c.pdf"), "%PDF-1.7");
    Program program = review(folder);
    assertEquals(2, program.exitCode());
    assertTrue(program.out().contains("1 份报告"), program.out());
    assertTrue(program.err().contains("a.txt"), program.err());
    assertTrue(program.err().contains("b.docx"), program.err());
    assertTrue(program.err().contains("c.pdf"), program.err());
  }

  @Test
  void aLedgerOfTheLakeThatIsLostIsToldAndNotPassedOver(@TempDir Path folder) throws IOException {
    Path lake = Folders.copy(Path.of(SampleLake.path()), folder.resolve("lake"));
    try (Stream<Path> files = Files.walk(lake.resolve("budget_ledger"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
        Files.delete(file);
      }
    }
    Program program =
        Program.run(
            "review-report", SEED.toString(), "--lake", lake.toString(), "--fiscal-year", "2021");
    assertTrue(program.exitCode() != 0, program.out());
    assertTrue(program.err().contains("budget_ledger"), program.err());
    assertEquals("", program.out());
  }
}
