package org.spendingreview.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final String CHINESE = "_zh_CN.properties";

  static List<String> rooms() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CHINESE))
          .map(name -> name.substring(0, name.length() - CHINESE.length()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTextStandsInBothLanguagesWithTheSameArguments(String room) throws IOException {
    Set<String> keys = keys(room + CHINESE);
    assertEquals(keys, keys(room + "_en.properties"));
    for (String key : keys) {
      assertTrue(key.startsWith(room + "."), key);
      assertEquals(arguments(Wording.CHINESE, key), arguments(Wording.ENGLISH, key), key);
    }
  }

  private static Set<String> arguments(Wording wording, String key) {
    String text = wording.say(key, "<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>");
    assertTrue(text.indexOf('{') < 0, key + ": an apostrophe quotes its place: " + text);
    return Pattern.compile("<\\d>")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(String bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames();
  }
}
