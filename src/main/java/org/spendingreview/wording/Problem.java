package org.spendingreview.wording;

import java.io.Serializable;
import java.util.List;

/**
 * Something that a person must mend: what is wrong, where, and what to do.
 *
 * @param key of the text in the message bundles
 * @param arguments of the text, in the order of its places
 */
public record Problem(String key, List<String> arguments) implements Serializable {

  /** A problem with the arguments of its text. */
  public static Problem of(String key, Object... arguments) {
    return new Problem(key, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** A problem whose text was already told in both languages, {@code 中文 / English}. */
  public static Problem told(String both) {
    return new Problem("", List.of(both));
  }

  /** The text in one language. */
  public String in(Wording wording) {
    return key.isEmpty() ? wording.side(arguments.get(0)) : wording.say(key, arguments.toArray());
  }

  /** The text as kept in tables: {@code 中文 / English}. */
  public String inBoth() {
    return in(Wording.CHINESE) + " / " + in(Wording.ENGLISH);
  }
}
