package org.spendingreview.rubric;

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
}
