package org.spendingreview.yaml;

import java.util.ArrayList;
import java.util.List;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with a file, in the order found. */
public final class Problems {
  private final String file;
  private final String room;
  private final List<Problem> found = new ArrayList<>();

  /**
   * None yet.
   *
   * @param file what messages call the file
   * @param room whose bundle holds the messages about what the file means
   */
  public Problems(String file, String room) {
    this.file = file;
    this.room = room;
  }

  /**
   * Notes a problem on a line counted from 1.
   *
   * @param key of the message in the room's bundle, without the room
   * @param arguments of the message, whose places begin with file and line
   */
  public void at(int line, String key, Object... arguments) {
    add(line, room + "." + key, arguments);
  }

  /** Whether there are any. */
  public boolean any() {
    return !found.isEmpty();
  }

  /** Refuses the file if anything is wrong with it. */
  public void refuse() {
    CannotProceed.ifAny(found);
  }

  /** Notes a problem of the file's form, which this room words itself. */
  void form(int line, String key, Object... arguments) {
    add(line, "yaml." + key, arguments);
  }

  void form(Node node, String key, Object... arguments) {
    form(line(node), key, arguments);
  }

  /** The line of a node in the file, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private void add(int line, String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(file, line));
    all.addAll(List.of(arguments));
    Problem problem = Problem.of(key, all.toArray());
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }
}
