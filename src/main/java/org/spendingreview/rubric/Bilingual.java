package org.spendingreview.rubric;

import java.util.Optional;
import org.spendingreview.yaml.Fields;

/**
 * A name in both languages.
 *
 * @param chinese the Chinese text
 * @param english the English text
 */
public record Bilingual(String chinese, String english) {

  /** As kept in tables: {@code 中文 / English}. */
  public String both() {
    return chinese + " / " + english;
  }

  /** The texts of a required key in both languages; empty with a problem noted. */
  static Optional<Bilingual> read(Fields fields, String key) {
    return fields
        .fields(key, "zh", "en")
        .flatMap(
            name -> {
              Optional<String> chinese = name.text("zh");
              Optional<String> english = name.text("en");
              return chinese.flatMap(zh -> english.map(en -> new Bilingual(zh, en)));
            });
  }
}
