package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The help teaches: what for, which options, which exit codes, and examples that run. */
class HelpTest {
  private static final List<String> LOCALES = List.of("zh-CN", "en");
  private static final List<String> READING =
      List.of("show", "compare", "trace", "releases", "export", "draft-report");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)  +\\S");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^  spending-review (.+)$");
  private static final Pattern EXIT_CODE = Pattern.compile("(?m)^  ([0-4])   +(\\S.*)$");

  @TempDir Path folder;

  static Stream<String> commands() {
    return COMMAND.matcher(help("en")).results().map(match -> match.group(1));
  }

  @Test
  void theHelpNamesEveryCommand() {
    assertEquals(
        List.of(
            "year-end",
            "show",
            "compare",
            "trace",
            "releases",
            "export",
            "review-report",
            "draft-report",
            "generate",
            "completion"),
        commands().limit(10).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasPurposeExamplesAndExitCodesInBothLanguages(String command) {
    for (String locale : LOCALES) {
      String help = help(locale, command);
      assertFalse(help.lines().findFirst().orElse("").isBlank(), help);
      assertTrue(EXAMPLE.matcher(help).find(), help);
      assertTrue(EXIT_CODE.matcher(help).results().count() >= 3, help);
    }
    assertEquals(examples(help("zh-CN", command)), examples(help("en", command)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noLineIsWiderThanATerminal(String command) {
    for (String locale : LOCALES) {
      Stream.concat(help(locale).lines(), help(locale, command).lines())
          .forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionHasItsMeaningInBothLanguages(String command) {
    for (String locale : LOCALES) {
      List<String> unexplained =
          Pattern.compile("(?m)^      --\\S+$(?!\\n {20})")
              .matcher(help(locale, command))
              .results()
              .map(MatchResult::group)
              .toList();
      assertEquals(List.of(), unexplained);
    }
  }

  /** Those that only read; the others take a minute, and the README's run in ReadmeTest. */
  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesRun(String command) {
    for (String example : examples(help("en", command))) {
      String name = example.split(" ", -1)[0];
      if (READING.contains(name)) {
        run(example.replace("target/export", folder.toString()));
      } else if (name.equals("review-report")) {
        Path report = folder.resolve("417.docx");
        if (!Files.exists(report)) {
          run(
              "draft-report --lake target/lake --fiscal-year 2021 --department 417 --out "
                  + report);
        }
        run(example.replace(" reports", " " + folder));
      } else if (!name.equals("completion")) {
        String help = help("en", name);
        Stream.of(example.split(" +", -1))
            .filter(word -> word.startsWith("--"))
            .forEach(
                option -> assertTrue(help.matches("(?s).*\n      " + option + "[=\n ].*"), option));
      }
    }
  }

  private static void run(String call) {
    Program program = Program.run(call.replace("target/lake", SampleLake.path()).split(" +", -1));
    assertEquals(0, program.exitCode(), call + "\n" + program.err());
  }

  private static List<String> examples(String help) {
    return EXAMPLE
        .matcher(help.replaceAll(" \\\\\n +", " "))
        .results()
        .map(match -> match.group(1).replaceAll(" > .*", ""))
        .toList();
  }

  private static String help(String locale, String... command) {
    String[] call =
        Stream.concat(Stream.of(command), Stream.of("--help", "--locale", locale))
            .toArray(String[]::new);
    return Program.run(call).out();
  }
}
