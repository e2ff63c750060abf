package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A department's year, to be planned and written by whoever gets it, here or on another machine:
 * nothing else need be known of the city, and the bytes are the same whoever writes them.
 */
public final class CityPart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DepartmentSource source;
  private final int year;
  private final CityRules rules;

  CityPart(DepartmentSource source, int year, CityRules rules) {
    this.source = source;
    this.year = year;
    this.rules = rules;
  }

  /** How many lines it deserves beside the other parts; 0 where the department does not exist. */
  public long weight() {
    return plan().map(DepartmentYear::weight).orElse(0L);
  }

  /**
   * Writes its files, one by one.
   *
   * @param weights of all parts of the city
   * @throws IOException if a file cannot be written; some may be there then, the last cut off
   */
  public WrittenPart write(long weights, Extracts extracts) throws IOException {
    Optional<DepartmentYear> plan = plan();
    if (plan.isEmpty()) {
      return WrittenPart.NOTHING;
    }
    long lines = Fen.share(rules.lines(), plan.get().weight(), Math.max(1, weights));
    if (!rules.plantsFaults()) {
      return new WrittenPart(new Delivery(plan.get(), rules, extracts, row -> {}).write(lines), "");
    }
    String path = CityGenerator.UNFINISHED + "/planted/" + year + "-" + source.department().code();
    try (CsvFile planted = new CsvFile(extracts.create(path), TextForm.STANDARD)) {
      Delivery delivery =
          new Delivery(plan.get(), rules, extracts, fault -> planted.row(fault.row(), 0));
      List<Delivered> files = delivery.write(lines);
      return new WrittenPart(files, planted.rows() == 0 ? "" : path);
    }
  }

  /** Years are planned in order, each upon what the one before has carried out. */
  private Optional<DepartmentYear> plan() {
    return source.years(rules.firstYear(), rules.lastYear()).stream()
        .filter(planned -> planned.year() == year)
        .findFirst();
  }
}
