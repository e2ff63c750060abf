package org.spendingreview.rubric;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with a rubric file, in the order found. */
final class Problems {
  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes a problem of a node; the text's places are file, line, then the arguments. */
  void at(Node node, String key, Object... arguments) {
    at(line(node), key, arguments);
  }

  /** As {@link #at(Node, String, Object...)}, for a line counted from 1. */
  void at(int line, String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(file, line));
    all.addAll(List.of(arguments));
    found.add(Problem.of("rubric." + key, all.toArray()));
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Refuses the file if anything is wrong with it. */
  void refuse() {
    CannotProceed.ifAny(found);
  }

  /** The line of a node in the file, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
