package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.testing.Program;

/** The shell's script, asked as bash asks it when Tab is pressed. */
class CompletionTest {
  @TempDir static Path folder;
  private static Path script;

  @BeforeAll
  static void print() throws IOException {
    Program program = Program.run("completion");
    assertEquals(0, program.exitCode(), program.err());
    script = Files.writeString(folder.resolve("completion.sh"), program.out());
  }

  @Test
  void theScriptIsOneOfBash() throws IOException, InterruptedException {
    assertEquals("", bash("bash -n " + script));
  }

  @Test
  void commandsAreCompleted() throws IOException, InterruptedException {
    assertEquals(List.of("compare", "completion"), complete("spending-review", "comp"));
  }

  @Test
  void namesOfTablesAreCompletedThoseOfLedgersAmongThem() throws IOException, InterruptedException {
    List<String> all = TableCatalog.all().stream().map(TableDefinition::name).sorted().toList();
    assertEquals(all, complete("spending-review", "show", ""));
    assertEquals(List.of("key_figures"), complete("spending-review", "show", "key_f"));
    assertEquals(List.of("general_ledger"), complete("spending-review", "show", "gen"));
  }

  @Test
  void optionsAndTheirValuesAreCompleted() throws IOException, InterruptedException {
    assertEquals(List.of("--format"), complete("spending-review", "compare", "--fo"));
    assertEquals(
        List.of("csv", "json", "table"), complete("spending-review", "show", "--format", ""));
    assertEquals(
        List.of("docx", "html", "json", "table"),
        complete("spending-review", "review-report", "--format", ""));
    assertEquals(List.of("en", "zh-CN"), complete("spending-review", "show", "--locale", ""));
    List<String> figures = complete("spending-review", "trace", "--figure", "three_public_c");
    assertEquals(List.of("three_public_change_rate", "three_public_control_rate"), figures);
  }

  private static List<String> complete(String... words) throws IOException, InterruptedException {
    String line = String.join(" ", words);
    String typed = String.join(" ", Arrays.stream(words).map(word -> "'" + word + "'").toList());
    String answer =
        bash(
            "source "
                + script
                + "; COMP_WORDS=("
                + typed
                + "); COMP_CWORD="
                + (words.length - 1)
                + "; COMP_LINE='"
                + line
                + "'; COMP_POINT="
                + line.length()
                + "; _complete_spending-review 2> /dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
    return List.copyOf(new TreeSet<>(answer.lines().map(String::strip).toList()));
  }

  private static String bash(String commands) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "--norc", "-c", commands).redirectErrorStream(true).start();
    bash.getOutputStream().close();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(bash.waitFor() == 0, printed);
    return printed;
  }
}
