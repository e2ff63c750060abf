package org.spendingreview.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spendingreview.testing.Program;

/**
 * The call of one entry. CITY stands for the folder with its files, LAKE for a lake that is not
 * there yet, RELEASED for one with the shared city's release, DAMAGED for such a lake without the
 * files of key_figures.
 */
final class OwnCall {
  private final ErrorEntry entry;
  private final Path all;
  private final Path own;

  private OwnCall(ErrorEntry entry, Path folder) {
    this.entry = entry;
    this.all = folder;
    this.own = folder.resolve(entry.name());
  }

  /**
   * Carries out the call in both languages.
   *
   * @param folder that holds the shared lakes, and where the entry's city is written
   */
  static Told of(ErrorEntry entry, Path folder) throws IOException {
    return new OwnCall(entry, folder).told();
  }

  private Told told() throws IOException {
    for (Map.Entry<String, Path> file : entry.city().entrySet()) {
      Path target = own.resolve("CITY").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.copy(file.getValue(), target);
    }
    Program chinese = run("zh-CN");
    Program english = run("en");
    assertEquals(chinese.exitCode(), english.exitCode(), english::err);
    return Told.of(chinese.exitCode(), printed(chinese), printed(english), "");
  }

  private Program run(String locale) {
    List<String> call = new ArrayList<>();
    entry.call().forEach(word -> call.add(placed(word)));
    if (!call.contains("--locale")) {
      call.addAll(1, List.of("--locale", locale));
    }
    return Program.run(call.toArray(String[]::new));
  }

  private String placed(String word) {
    if (word.startsWith("CITY") || word.startsWith("LAKE")) {
      return own.resolve(word).toString();
    }
    boolean shared = word.equals("RELEASED") || word.equals("DAMAGED");
    return shared ? all.resolve(word).toString() : word;
  }

  /** What the terminal shows, but for the seconds that stages took, and with paths as placed. */
  private String printed(Program call) {
    return (call.out() + call.err())
        .lines()
        .filter(line -> !line.matches(".* … [0-9]+[.][0-9] (s|秒)"))
        .map(line -> line.replace(own + "/", "").replace(all + "/", "") + "\n")
        .collect(Collectors.joining());
  }
}
