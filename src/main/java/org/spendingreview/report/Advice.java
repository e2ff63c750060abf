package org.spendingreview.report;

import java.util.Optional;
import org.spendingreview.wording.Wording;

/**
 * A message in its two parts. Every message says what is wrong, then, behind a colon, what to do.
 *
 * @param what is wrong
 * @param mend what to do, where the message says so
 */
record Advice(String what, Optional<String> mend) {

  static Advice in(String message, Wording wording) {
    String colon = wording.say("report.adviceBehind");
    int place = message.lastIndexOf(colon);
    if (place < 0) {
      return new Advice(message, Optional.empty());
    }
    // the Chinese mark ends with the word that the advice begins with
    String mend = message.substring(place + 1).strip();
    return new Advice(message.substring(0, place), Optional.of(mend));
  }
}
