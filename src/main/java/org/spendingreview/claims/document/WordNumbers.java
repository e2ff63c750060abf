package org.spendingreview.claims.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts the paragraphs of a document's lists, and writes the numbers that Word shows before them:
 * {@code 一、} or {@code （一）} is mostly not part of the text.
 */
final class WordNumbers {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final Pattern OPEN_END = Pattern.compile(".*[\\p{L}\\p{N}.)]", Pattern.DOTALL);

  private final WordLists lists;
  private final WordStyles styles;
  private final Map<Integer, Integer[]> counts = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  WordNumbers(WordLists lists, WordStyles styles) {
    this.lists = lists;
    this.styles = styles;
  }

  /**
   * The number of the next paragraph, with a blank behind it where the text would grow together
   * with it; empty where the paragraph has none.
   *
   * @param style of the paragraph, or null
   * @param own the place in a list that the paragraph itself names
   */
  String next(String style, WordStyles.NumberPlace own) {
    WordStyles.NumberPlace styled = styles.place(style);
    Integer list = own.list() == null ? styled.list() : own.list();
    if (list == null || list == 0) {
      return "";
    }
    Integer named = own.level() == null ? styled.level() : own.level();
    int level = named == null ? lists.levelOf(list, style) : named;
    NumberedLevel found = lists.level(list, level);
    if (found == null || level < 0 || level >= WordLists.LEVELS) {
      return "";
    }
    Integer[] numbers = count(list, level, found);
    if (found.isBullet()) {
      return "";
    }
    String label =
        PLACE.matcher(found.text()).replaceAll(place -> number(place, list, found, numbers));
    boolean apart = found.blank() && OPEN_END.matcher(label).matches();
    return apart ? label + " " : label;
  }

  private Integer[] count(int list, int level, NumberedLevel found) {
    Integer[] numbers =
        counts.computeIfAbsent(lists.counted(list), i -> new Integer[WordLists.LEVELS]);
    Integer restart = lists.restart(list, level);
    if (restart != null && restarted.add(list + "/" + level)) {
      numbers[level] = restart;
    } else {
      numbers[level] = numbers[level] == null ? first(restart, found) : numbers[level] + 1;
    }
    for (int below = level + 1; below < numbers.length; below++) {
      numbers[below] = null;
    }
    for (int above = 0; above < level; above++) {
      NumberedLevel upper = lists.level(list, above);
      if (numbers[above] == null && upper != null) {
        numbers[above] = upper.start(); // a list that begins with its second level
      }
    }
    return numbers;
  }

  private static int first(Integer restart, NumberedLevel found) {
    return restart == null ? found.start() : restart;
  }

  private String number(MatchResult place, int list, NumberedLevel asks, Integer[] numbers) {
    int level = Integer.parseInt(place.group(1)) - 1;
    NumberedLevel shown = lists.level(list, level);
    if (shown == null || numbers[level] == null) {
      return "";
    }
    return NumberWords.of(numbers[level], asks.digits() ? "decimal" : shown.format());
  }
}
