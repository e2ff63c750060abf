package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spendingreview.claims.Place;
import org.spendingreview.claims.Statement;
import org.spendingreview.ledger.CsvResource;

/**
 * Finds words that say something about figures, of {@code claims/statements.csv}. They are about
 * what their clause names, else what the sentence does, else what the title does.
 */
final class StatementFinder {
  private static final String NOT_SAID = "not_said";
  private static final List<Words> LONGEST_FIRST =
      CsvResource.rows("claims/statements.csv").stream()
          .flatMap(
              row ->
                  Stream.of(row.get("words").split("\\|", -1))
                      .map(words -> new Words(row.get("statement"), words)))
          .filter(words -> !words.text.isBlank())
          .sorted(Comparator.comparing((Words words) -> -words.text.length()))
          .toList();

  private final List<Statement> found = new ArrayList<>();

  private record Words(String statement, String text) {}

  List<Statement> found() {
    return found;
  }

  /** Takes a paragraph. */
  void read(Compact compact, ClaimSink sink, List<Meaning> titles, int block, String section) {
    String text = compact.text();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      Words words =
          LONGEST_FIRST.stream()
              .filter(w -> text.startsWith(w.text, from))
              .findFirst()
              .orElse(null);
      if (words == null) {
        at++;
        continue;
      }
      at += words.text.length();
      boolean isBeforeFigure = at < text.length() && Character.isDigit(text.charAt(at));
      boolean isOfOthers =
          text.substring(lastOf(text, "，。；：", from), from).matches(".*(其余|其他各项|其它).*");
      if (!words.statement.equals(NOT_SAID) && !isBeforeFigure && !isOfOthers) {
        Place place = sink.place(compact, from, at, section, block);
        Meaning about = about(text, from, titles, sink.year());
        found.add(new Statement(words.statement, words.text, place, about.subject(), about.rate()));
      }
    }
  }

  private static Meaning about(String text, int end, List<Meaning> titles, int year) {
    List<Meaning> nearestFirst = new ArrayList<>();
    nearestFirst.add(Meaning.of(text.substring(lastOf(text, "，。；：", end), end), "", "", year));
    nearestFirst.add(Meaning.of(text.substring(lastOf(text, "。；", end), end), "", "", year));
    nearestFirst.addAll(titles);
    return nearestFirst.stream()
        .filter(StatementFinder::isAboutSomething)
        .findFirst()
        .orElseGet(() -> nearestFirst.get(0));
  }

  private static boolean isAboutSomething(Meaning meaning) {
    return !meaning.subject().item().isEmpty() || meaning.subject().stage().equals("CARRIED_OUT");
  }

  private static int lastOf(String text, String signs, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }
}
