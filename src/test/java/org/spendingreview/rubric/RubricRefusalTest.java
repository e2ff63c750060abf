package org.spendingreview.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/** What is wrong with a rubric is refused by line; the catalogue is {@code refusals.txt}. */
class RubricRefusalTest {
  private static final String CATALOGUE = "rubrics/refusals.txt";

  /**
   * An entry of the catalogue: its first line begins with {@code ##} and names it; then edits of
   * {@code small.yaml}, a line {@code N: text} each (the text replaces line N; {@code N+: text}
   * goes behind it), then the messages, a line each, which begin with {@code ! }.
   */
  @TestFactory
  Stream<DynamicTest> everyRefusalOfTheCatalogue() {
    String[] entries = resource(CATALOGUE).split("(?m)^## ", -1);
    return Arrays.stream(entries)
        .skip(1)
        .map(entry -> entry.split("\n", 2))
        .map(entry -> DynamicTest.dynamicTest(entry[0], () -> check(entry[1].lines().toList())));
  }

  private static void check(List<String> entry) {
    List<String> lines = new ArrayList<>(resource("rubrics/small.yaml").lines().toList());
    List<String> messages = new ArrayList<>();
    for (String line : entry) {
      if (line.startsWith("! ")) {
        messages.add(line.substring(2));
      } else if (!line.isBlank()) {
        edit(lines, line);
      }
    }
    assertEquals(String.join("\n", messages), refusal(String.join("\n", lines)));
  }

  private static void edit(List<String> lines, String edit) {
    int colon = edit.indexOf(':');
    boolean behind = edit.charAt(colon - 1) == '+';
    int number = Integer.parseInt(edit.substring(0, behind ? colon - 1 : colon));
    String text = edit.substring(Math.min(edit.length(), colon + 2));
    lines.set(number - 1, behind ? lines.get(number - 1) + "\n" + text : text);
  }

  @Test
  void theCatalogueStartsFromARubricThatIsAccepted() {
    assertEquals(3, RubricSamples.parse(resource("rubrics/small.yaml")).indicators().size());
  }

  @Test
  void anEmptyFile() {
    String expected =
        "rubric.yaml line 1: the file says nothing; copy one that ships with the program and edit"
            + " the copy";
    assertEquals(expected, refusal(""));
    assertEquals(expected, refusal("# only a comment\n"));
  }

  @Test
  void anEnormousFile() {
    assertEquals(
        "rubric.yaml line 1: the file has 300000 characters, more than the 200000 allowed;"
            + " check that it is the right file",
        refusal("x".repeat(300_000)));
  }

  @Test
  void aBillionLaughs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String list = ("*a" + (i - 1) + ", ").repeat(9);
      bomb.append("a%d: &a%d [%s]%n".formatted(i, i, list.substring(0, list.length() - 2)));
    }
    assertEquals(
        "rubric.yaml line 7: more than 50 references (*name); write the values out",
        refusal(bomb.toString()));
  }

  @Test
  void aPitOfBrackets() {
    assertEquals(
        "rubric.yaml line 2: lists and keys are nested more than 10 deep;"
            + " check brackets and indentation",
        refusal("name: x\ntitle: " + "[".repeat(50_000)));
  }

  @Test
  void aListThatHoldsItself() {
    assertTrue(refusal("grades: &g [*g]").contains("grades[1] must consist of"));
  }

  @Test
  void aControlCharacter() {
    assertEquals(
        "rubric.yaml line 2: the character U+0007 is not allowed; save the file as UTF-8 text",
        refusal("name: x\ntitle: \u0007"));
  }

  @Test
  void messagesAreInChineseToo() {
    CannotProceed refused =
        assertThrows(
            CannotProceed.class,
            () -> RubricSamples.parse(RubricSamples.edited("total: 100", "total: 90")));
    assertEquals(2, refused.exitCode());
    assertEquals(
        "rubric.yaml 第 17 行：各指标分值合计为 100，声明的总分为 90；请改正其一",
        refused.problems().get(0).in(Wording.CHINESE));
  }

  private static String refusal(String text) {
    CannotProceed refused = assertThrows(CannotProceed.class, () -> RubricSamples.parse(text));
    refused.problems().forEach(problem -> problem.in(Wording.CHINESE));
    return refused.getMessage();
  }

  private static String resource(String name) {
    try (InputStream stream = RubricRefusalTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
