package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.ProgramCommand;
import org.spendingreview.testing.SampleLake;

/** What every command that reads has in common: it fits a terminal, and starts no Spark. */
class ReadingTest {
  @TempDir Path folder;

  static Stream<String> tables() {
    return TableCatalog.all().stream().map(TableDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableFitsTheTerminalInBothLanguages(String table) {
    for (String locale : List.of("zh-CN", "en")) {
      String out =
          run("show", table, "--fiscal-year", "2021", "--locale", locale, "--lake", "LAKE");
      out.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void releasesFitTheTerminal(String locale) {
    String out = run("releases", "--locale", locale, "--lake", "LAKE");
    out.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
  }

  @Test
  void whatAYearEndTellsFitsTheTerminal() {
    String out = SampleLake.run().out();
    out.lines()
        .filter(line -> !line.contains(SampleLake.path())) // commands to copy, not to break
        .forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
    assertTrue(out.contains("\n  [暂缓] 504  2021/504/general_ledger.csv："), out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show department_summary --lake LAKE --fiscal-year 2021",
        "compare 417 504 --lake LAKE --fiscal-year 2021",
        "releases --lake LAKE",
        "trace --lake LAKE --fiscal-year 2021 --department 417 --figure three_public_control_rate",
        "draft-report --lake LAKE --fiscal-year 2021 --department 417 --out DRAFT",
        "review-report REPORT --lake LAKE --fiscal-year 2021",
        "compare --help",
        "completion"
      })
  void nothingOfSparkIsLoadedAndAPipeGetsNoEscapeCodes(String call)
      throws IOException, InterruptedException {
    Path report =
        Files.writeString(folder.resolve("417.md"), "2021 年“三公”经费支出 3.2 万元，比上年下降 12.5%。\n");
    Path classes = folder.resolve("classes.txt");
    List<String> command =
        ProgramCommand.of(
            List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + classes),
            List.of(
                call.replace("LAKE", SampleLake.path())
                    .replace("REPORT", report.toString())
                    .replace("DRAFT", folder.resolve("417.docx").toString())
                    .split(" ", -1)));
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
    builder.environment().put("TERM", "xterm");
    Process process = builder.redirectError(folder.resolve("err.txt").toFile()).start();

    assertEquals(0, process.waitFor(), Files.readString(folder.resolve("err.txt")));
    assertFalse(Files.readString(out).contains("\u001b"), call);
    try (Stream<String> loaded = Files.lines(classes)) {
      assertEquals(
          List.of(),
          loaded.filter(line -> line.contains("] org.apache.spark.")).limit(5).toList(),
          call);
    }
  }

  private static String run(String... words) {
    Program program =
        Program.run(
            Stream.of(words)
                .map(word -> word.equals("LAKE") ? SampleLake.path() : word)
                .toArray(String[]::new));
    assertEquals(0, program.exitCode(), program.err());
    return program.out();
  }
}
