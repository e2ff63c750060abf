package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document that explains the keys of layouts keeps up with the keys that there are. */
class LayoutReadmeTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "layouts");

  static Set<String> places() {
    return LayoutKeys.byPlace().keySet();
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyKeyIsExplainedWithAnExampleInItsPlaceAndNoOther(String place) throws IOException {
    List<String> explained =
        words(section(place), "(?m)^\\| `([a-z_]+)` \\| \\S.* \\| `.*\\b\\1: .+` \\|$");

    assertEquals(LayoutKeys.byPlace().get(place), explained);
  }

  @Test
  void everyLayoutThatShipsIsListed() throws IOException {
    String listed =
        readme().substring(readme().indexOf("## Those that ship"), readme().indexOf("## An ex"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> shipped =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new));

      assertEquals(shipped, new TreeSet<>(words(listed, "(?m)^\\| `([a-z0-9-]+)` ")));
    }
  }

  @Test
  void theExampleIsALayout() throws IOException {
    String yaml = words(readme(), "(?s)```yaml\n(.*?)```").get(0);

    assertEquals(
        List.of("general_ledger"), LayoutReader.read("caiwu", "caiwu.yaml", yaml).ledgers());
  }

  @Test
  void everyNameThatBracesKnowIsExplained() throws IOException {
    for (String name : Template.BUILT_IN) {
      assertTrue(readme().contains("`{" + name + "}`"), name);
    }
  }

  private static String section(String place) throws IOException {
    String begin = "### " + place + ": ";
    int from = readme().indexOf(begin);
    assertTrue(from > 0, begin);
    int to = readme().indexOf("\n### ", from);
    return readme().substring(from, to < 0 ? readme().length() : to);
  }

  private static List<String> words(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String readme() throws IOException {
    return Files.readString(FOLDER.resolve("README.md"));
  }
}
