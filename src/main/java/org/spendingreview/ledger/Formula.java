package org.spendingreview.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums and differences of figures (指标口径), as in {@code carried_in + initial_budget} or {@code
 * three_public_budget - prior(three_public_budget)}; {@code prior(…)} is the figure of the year
 * before. There are no brackets, products or numbers.
 *
 * @param text as written
 * @param terms in the order written, at least one
 */
public record Formula(String text, List<Term> terms) {
  private static final Pattern SIGN = Pattern.compile("([+-])\\s*");
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:prior\\s*\\(\\s*(?<prior>[a-z][a-z0-9_]*)\\s*\\))|(?<now>[a-z][a-z0-9_]*)");

  /** Copies the terms. */
  public Formula {
    terms = List.copyOf(terms);
  }

  /**
   * A figure that is added or taken away.
   *
   * @param figureCode for example {@code meeting_spending}
   * @param coefficient 1 or -1
   * @param yearsBack 0 for the year itself, 1 for the year before
   */
  public record Term(String figureCode, int coefficient, int yearsBack) {}

  /** The text is no formula. */
  public static final class SyntaxError extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    SyntaxError(String text, int position) {
      super(
          "\"%s\" is no formula from character %d on: a figure code or prior(figure code) was"
                  .formatted(text, position)
              + " expected, joined by + or -");
      this.position = position;
    }

    /** The character, counted from 1, from which the text cannot be understood. */
    public int position() {
      return position;
    }
  }

  /**
   * Reads a formula.
   *
   * @throws SyntaxError if the text is none
   */
  public static Formula parse(String text) {
    List<Term> terms = new ArrayList<>();
    Matcher sign = SIGN.matcher(text);
    Matcher figure = FIGURE.matcher(text);
    int at = skipBlanks(text, 0);
    do {
      int coefficient = 1;
      if (sign.find(at) && sign.start() == at) {
        coefficient = sign.group(1).equals("-") ? -1 : 1;
        at = sign.end();
      } else if (!terms.isEmpty()) {
        throw new SyntaxError(text, at + 1);
      }
      if (!figure.find(at) || figure.start() != at) {
        throw new SyntaxError(text, at + 1);
      }
      String prior = figure.group("prior");
      terms.add(
          prior == null
              ? new Term(figure.group("now"), coefficient, 0)
              : new Term(prior, coefficient, 1));
      at = skipBlanks(text, figure.end());
    } while (at < text.length());
    return new Formula(text, terms);
  }

  private static int skipBlanks(String text, int from) {
    return text.length() - text.substring(from).stripLeading().length();
  }
}
