package org.spendingreview.rubric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.yaml.Fields;
import org.spendingreview.yaml.Item;
import org.spendingreview.yaml.Problems;

/** Reads a rubric file; whatever is wrong with it is told at once. */
final class RubricReader {
  private static final String[] KEYS = {
    "name", "title", "source", "total", "options", "grades", "indicators"
  };

  private final Known known;
  private final Problems problems;

  RubricReader(String file, Known known) {
    this.known = known;
    this.problems = new Problems(file, "rubric");
  }

  Rubric read(String text) {
    Optional<Item> whole = Item.whole(text, problems);
    problems.refuse();
    Fields fields = whole.orElseThrow().fields(KEYS);
    Optional<String> name = fields.text("name");
    Optional<Bilingual> title = Bilingual.read(fields, "title");
    Optional<String> source = fields.text("source");
    Optional<BigDecimal> total = fields.number("total", NumberKind.POINTS);
    Optional<Options> options =
        fields.fields("options", "steps", "compare", "not_applicable").flatMap(this::options);
    List<Grade> grades = grades(fields);
    IndicatorReader indicators = new IndicatorReader(known, problems);
    indicators.read(fields);
    total.filter(t -> indicators.summable()).ifPresent(t -> checkTotal(fields, t, indicators));
    problems.refuse();
    return new Rubric(
        name.orElseThrow(),
        title.orElseThrow(),
        source.orElseThrow(),
        total.orElseThrow(),
        options.orElseThrow(),
        grades,
        indicators.indicators(),
        indicators.ownRates(),
        Fingerprint.of(text));
  }

  private Optional<Options> options(Fields fields) {
    Optional<Options.Steps> steps = fields.choice("steps", Options.Steps.class);
    Optional<Options.Compare> compare = fields.choice("compare", Options.Compare.class);
    Optional<Options.NotApplicable> notApplicable =
        fields.choice("not_applicable", Options.NotApplicable.class);
    return steps.flatMap(s -> compare.flatMap(c -> notApplicable.map(n -> new Options(s, c, n))));
  }

  private List<Grade> grades(Fields rubric) {
    List<Grade> grades = new ArrayList<>();
    List<Fields> items = rubric.list("grades", "name", "from");
    for (Fields item : items) {
      Optional<Bilingual> name = Bilingual.read(item, "name");
      Optional<BigDecimal> from = item.number("from", NumberKind.SHARE);
      if (name.isPresent() && from.isPresent()) {
        Grade grade = new Grade(name.get(), from.get());
        grades.stream()
            .filter(other -> other.from().compareTo(grade.from()) == 0)
            .findFirst()
            .ifPresent(
                other ->
                    item.problem(
                        "from",
                        "gradesOverlap",
                        other.name().both(),
                        grade.name().both(),
                        grade.from().toPlainString()));
        grades.add(grade);
      }
    }
    grades.sort(Comparator.comparing(Grade::from).reversed());
    boolean complete = !grades.isEmpty() && grades.size() == items.size();
    if (complete && grades.get(grades.size() - 1).from().signum() != 0) {
      String lowest = grades.get(grades.size() - 1).from().toPlainString();
      rubric.problem("grades", "gradesGap", lowest);
    }
    return grades;
  }

  private static void checkTotal(Fields rubric, BigDecimal total, IndicatorReader indicators) {
    if (indicators.sum().compareTo(total) != 0) {
      rubric.problem(
          "total",
          "total",
          indicators.sum().stripTrailingZeros().toPlainString(),
          total.toPlainString());
    }
  }
}
