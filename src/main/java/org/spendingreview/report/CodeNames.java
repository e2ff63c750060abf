package org.spendingreview.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spendingreview.lake.TableRow;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.wording.Wording;

/**
 * What the codes of the tables are called. Figures, rates and indicators bear the names that their
 * definitions have in the release; the values of columns such as {@code verdict} those of {@code
 * code_names.csv}. A code without a name stays as it is.
 */
public final class CodeNames {
  private static final Map<String, Map<String, String>> KNOWN =
      CsvResource.rows("code_names.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("kind") + "." + row.get("code"), row -> row));
  private static final Pattern CODE = Pattern.compile("[a-z][a-z_]+");
  private static final String YUAN = "元";

  /** How much a reader should mind a value. */
  public enum Tone {
    /** As things should be. */
    PLAIN,
    /** To be looked at. */
    WARN,
    /** Wrong. */
    BAD
  }

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Set<String> rates = new HashSet<>();
  private final Wording wording;

  /** The names that a release gives, in the reader's language. */
  public CodeNames(Edition edition) {
    this.wording = edition.wording();
    for (TableRow row : edition.rows("figures")) {
      name(row, "figure_code");
      units.put((String) row.value("figure_code"), (String) row.value("unit"));
    }
    for (TableRow row : edition.rows("rate_definitions")) {
      name(row, "indicator_code");
      if (isFraction((String) row.value("indicator_code"))) {
        rates.add((String) row.value("indicator_code"));
      }
      firstFigure((String) row.value("numerator"))
          .ifPresent(figure -> units.put((String) row.value("indicator_code"), units.get(figure)));
    }
    for (TableRow row : edition.rows("rubric_indicators")) { // the judged ones have no rate
      names.putIfAbsent(
          (String) row.value("indicator_code"), wording.side((String) row.value("name")));
    }
  }

  /** The reader's language. */
  public Wording wording() {
    return wording;
  }

  private void name(TableRow row, String code) {
    names.put((String) row.value(code), wording.side((String) row.value("name")));
  }

  private Optional<String> firstFigure(String formula) {
    return CODE.matcher(formula)
        .results()
        .map(r -> r.group())
        .filter(units::containsKey)
        .findFirst();
  }

  /**
   * The name of a code.
   *
   * @param column in which the code stands
   */
  public String of(String column, String code) {
    Map<String, String> known = KNOWN.get(column + "." + code);
    if (known != null) {
      return known.get(wording == Wording.CHINESE ? "zh" : "en");
    }
    return names.getOrDefault(code, code);
  }

  /** The names of {@code code_names.csv} in a language, by {@code column_CODE}. */
  public static Map<String, String> all(Wording wording) {
    return KNOWN.values().stream()
        .collect(
            Collectors.toMap(
                row -> row.get("kind") + "_" + row.get("code"),
                row -> row.get(wording == Wording.CHINESE ? "zh" : "en")));
  }

  /** How much a reader should mind a code. */
  public static Tone tone(String column, String code) {
    String tone = KNOWN.getOrDefault(column + "." + code, Map.of()).getOrDefault("tone", "");
    return tone.isEmpty() ? Tone.PLAIN : Tone.valueOf(tone.toUpperCase(Locale.ROOT));
  }

  /** A formula with the names of its figures. */
  public String formula(String formula) {
    return CODE.matcher(formula)
        .replaceAll(
            code -> Matcher.quoteReplacement(names.getOrDefault(code.group(), code.group())));
  }

  /** The unit of a figure, or of both sides of a rate, {@code 元 / yuan}; empty if not known. */
  public Optional<String> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  /** Whether a code is that of a rate. */
  public boolean isRate(String code) {
    return rates.contains(code);
  }

  /** Whether a ranking measure is a fraction; the others are points or amounts a person. */
  public static boolean isFraction(String measure) {
    return CellText.isRate(measure);
  }

  /** Whether a unit of the tables is yuan, so that people read 万元. */
  public static boolean isMoney(String unit) {
    return unit != null && unit.startsWith(YUAN);
  }
}
