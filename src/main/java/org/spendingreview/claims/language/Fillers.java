package org.spendingreview.claims.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.spendingreview.ledger.CsvResource;

/** Words that name nothing (虚词), of {@code claims/fillers.csv}. */
final class Fillers {
  private static final List<String> LONGEST_FIRST =
      CsvResource.rows("claims/fillers.csv").stream()
          .flatMap(row -> Arrays.stream(row.get("words").split("\\|", -1)))
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();

  private Fillers() {}

  /** Whether a phrase names nothing at all. */
  static boolean areAllOf(String phrase) {
    String rest = phrase.replaceAll("20\\d\\d年?|\\d+", "");
    for (String word : LONGEST_FIRST) {
      rest = rest.replace(word, "");
    }
    return rest.isEmpty();
  }

  /** A phrase without the words that name nothing at its ends. */
  static String stripped(String phrase) {
    String name = phrase.replaceAll("^20\\d\\d年(度|末)?", "");
    boolean isShorter = true;
    while (isShorter) {
      int before = name.length();
      for (String word :
          List.of(
              "、", "，", "和", "及", "与", "其中", "包括", "含", "：", "；", "主要是", "主要", "用于", "是", "中")) {
        name = name.startsWith(word) ? name.substring(word.length()) : name;
      }
      for (String word :
          List.of("项目支出", "为", "共计", "合计", "约", "达", "计", "共", "：", "支出", "安排", "使用")) {
        name =
            name.endsWith(word) && name.length() > word.length() + 1
                ? name.substring(0, name.length() - word.length())
                : name;
      }
      isShorter = name.length() < before;
    }
    return name;
  }
}
