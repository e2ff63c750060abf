package org.spendingreview.report.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line of a form that lists codes by class, section and item (类、款、项): a code with lines below it
 * adds them up, one without has amounts of its own.
 *
 * @param code as printed
 * @param key the code whose amounts it holds, null for a line that adds up others
 * @param level 0 for a class, 1 for what is below it, and so on
 * @param below places of the lines that it adds up, counted among all lines of the form
 */
record CodeLine(String code, String key, int level, List<Integer> below) {

  /** Whether it adds up others. */
  boolean adds() {
    return key == null;
  }

  /**
   * What the line is called: by the classification, with a remark where it holds what was booked on
   * a code above items.
   *
   * @param before the line above, or null
   */
  String name(Codes codes, CodeLine before) {
    String name = codes.name(code);
    if (name == null) {
      return FormText.say("unnamed");
    }
    boolean direct = before != null && before.code().equals(code);
    return direct ? FormText.say("direct", name) : name;
  }

  /**
   * The lines for codes that have amounts, in the order of the codes. A code with amounts of its
   * own above others that have some gets a line for each, so that nothing is lost and nothing is
   * counted twice.
   */
  static List<CodeLine> of(Collection<String> coded, Codes codes) {
    Map<String, List<String>> children = new LinkedHashMap<>();
    TreeSet<String> sums = new TreeSet<>();
    coded.forEach(code -> sums.addAll(codes.above(code)));
    TreeSet<String> all = new TreeSet<>(sums);
    all.addAll(coded);
    all.forEach(code -> children.put(code, new ArrayList<>()));
    List<String> top = new ArrayList<>();
    for (String code : all) {
      List<String> above = codes.above(code);
      if (above.isEmpty()) {
        top.add(code);
      } else {
        children.get(above.get(above.size() - 1)).add(code);
      }
    }
    List<CodeLine> lines = new ArrayList<>();
    top.forEach(code -> add(code, 0, children, coded, lines));
    return List.copyOf(lines);
  }

  private static int add(
      String code,
      int level,
      Map<String, List<String>> children,
      Collection<String> coded,
      List<CodeLine> lines) {
    int place = lines.size();
    if (children.get(code).isEmpty()) {
      lines.add(new CodeLine(code, code, level, List.of()));
      return place;
    }
    List<Integer> below = new ArrayList<>();
    lines.add(null); // known once the lines below are
    if (coded.contains(code)) {
      below.add(lines.size());
      lines.add(new CodeLine(code, code, level + 1, List.of()));
    }
    for (String child : children.get(code)) {
      below.add(add(child, level + 1, children, coded, lines));
    }
    lines.set(place, new CodeLine(code, null, level, List.copyOf(below)));
    return place;
  }

  /** The places of the lines of the highest level, which add up to everything. */
  static List<Integer> top(List<CodeLine> lines) {
    List<Integer> top = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).level() == 0) {
        top.add(i);
      }
    }
    return top;
  }
}
