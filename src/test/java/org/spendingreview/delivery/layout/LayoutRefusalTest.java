package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.spendingreview.wording.CannotProceed;

/** What is wrong with a layout is refused by line; the catalogue is {@code refusals.txt}. */
class LayoutRefusalTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources", "layouts");

  /**
   * An entry of the catalogue: its first line begins with {@code ##} and names it; then edits of
   * {@code small.yaml}, a line {@code N: text} each (the text replaces line N), then the messages,
   * a line each, which begin with {@code ! }.
   */
  @TestFactory
  Stream<DynamicTest> everyRefusalOfTheCatalogue() throws IOException {
    return Arrays.stream(text("refusals.txt").split("(?m)^## ", -1))
        .skip(1)
        .map(entry -> entry.split("\n", 2))
        .map(entry -> DynamicTest.dynamicTest(entry[0], () -> check(entry[1].lines().toList())));
  }

  private static void check(List<String> entry) throws IOException {
    List<String> lines = new ArrayList<>(text("small.yaml").lines().toList());
    List<String> messages = new ArrayList<>();
    for (String line : entry) {
      if (line.startsWith("! ")) {
        messages.add(line.substring(2));
      } else if (!line.isBlank()) {
        int colon = line.indexOf(':');
        int number = Integer.parseInt(line.substring(0, colon));
        lines.set(number - 1, line.substring(Math.min(line.length(), colon + 2)));
      }
    }
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> read(String.join("\n", lines)));
    assertEquals(String.join("\n", messages), refusal.getMessage());
    assertEquals(2, refusal.exitCode());
  }

  @Test
  void theCatalogueStartsFromALayoutThatIsAccepted() throws IOException {
    assertEquals(List.of("general_ledger"), read(text("small.yaml")).ledgers());
  }

  @Test
  void everyMessageAboutALayoutStandsInTheCatalogue() throws IOException {
    Path bundle = Path.of("src/main/resources/messages/delivery_en.properties");
    String catalogue = text("refusals.txt");
    Set<String> missing = new TreeSet<>();
    for (String line : Files.readAllLines(bundle)) {
      if (line.startsWith("delivery.layout") && line.contains("={0} line {1}: ")) {
        String text = line.substring(line.indexOf("}: ") + 3).replace("''", "'");
        String pattern =
            Arrays.stream(text.split("\\{[0-9]\\}", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        if (!Pattern.compile("(?m)^! small[.]yaml line [0-9]+: " + pattern + "$")
            .matcher(catalogue)
            .find()) {
          missing.add(line.substring(0, line.indexOf('=')));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void aLayoutThatRefersToItselfIsRefused() {
    CannotProceed refusal =
        assertThrows(CannotProceed.class, () -> read("lines: &all\n  - {ledger: *all}\n"));

    assertTrue(
        refusal.getMessage().startsWith("small.yaml line 1: lines[1].ledger must be a text"),
        refusal::getMessage);
  }

  private static Layout read(String yaml) {
    return LayoutReader.read("small", "small.yaml", yaml);
  }

  private static String text(String file) throws IOException {
    return Files.readString(RESOURCES.resolve(file));
  }
}
