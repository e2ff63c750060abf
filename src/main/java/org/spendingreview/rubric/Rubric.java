package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.List;

/**
 * A rubric (评分标准): which indicators count, for how many points, and how a rate becomes points. All
 * percents are percent numbers (100 is 100 %).
 *
 * @param name for example {@code hunan}
 * @param title in both languages
 * @param source the document it is taken from
 * @param total the points of all indicators together
 * @param options what the forms leave open
 * @param grades from high to low; the last one begins at 0
 * @param indicators in the order of the form
 * @param ownRates the rates it defines itself
 * @param fingerprint the SHA-256 of the file's text in UTF-8, in hexadecimal digits
 */
public record Rubric(
    String name,
    Bilingual title,
    String source,
    BigDecimal total,
    Options options,
    List<Grade> grades,
    List<Indicator> indicators,
    List<OwnRate> ownRates,
    String fingerprint) {

  /** Copies the lists. */
  public Rubric {
    grades = List.copyOf(grades);
    indicators = List.copyOf(indicators);
    ownRates = List.copyOf(ownRates);
  }

  /**
   * Reads a rubric file.
   *
   * @param file what messages call the file
   * @param text its text
   * @param known the codes it may refer to
   * @throws org.spendingreview.wording.CannotProceed with everything that is wrong, by line
   */
  public static Rubric parse(String file, String text, Known known) {
    return new RubricReader(file, known).read(text);
  }
}
