package org.spendingreview.errors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the program told of an error.
 *
 * @param exitCode that it ended with
 * @param texts by the name of the file that expects them; none is empty
 */
record Told(int exitCode, Map<String, String> texts) {

  /** Leaves out texts that are empty. */
  static Told of(int exitCode, String printed, String printedInEnglish, String tables) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("printed.txt", printed);
    texts.put("printed-en.txt", printedInEnglish);
    texts.put("tables.txt", tables);
    texts.values().removeIf(String::isEmpty);
    return new Told(exitCode, texts);
  }

  /** Leaves the texts in a folder, for who reads and takes them. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
  }
}
