package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * What a synthetic city is to be like. The same city gives the same bytes on any machine.
 *
 * @param departments how many, those with a profile included
 * @param lines general-ledger lines in all departments and years, approximately; every purpose of a
 *     department is paid at least once, so that a city has some 400 lines a department and year
 *     even where fewer are asked for, and no payment is below a yuan, so that it has some millions
 *     at most
 * @param firstYear the first fiscal year
 * @param lastYear the last fiscal year
 * @param seed what chance begins with
 * @param profiles a folder with a folder for each department that is described by data
 * @param systems a file that says which departments deliver in another layout than the standard
 *     one, and in which encoding
 * @param faults the share of the standard layout's rows that are spoilt, at most six decimals
 */
public record City(
    int departments,
    long lines,
    int firstYear,
    int lastYear,
    long seed,
    Optional<Path> profiles,
    Optional<Path> systems,
    BigDecimal faults) {

  private static final long MOST_LINES = 1_000_000_000_000L;

  /**
   * Checks that such a city can be.
   *
   * @throws CannotProceed naming everything that must be mended
   */
  public City {
    List<Problem> problems = new ArrayList<>();
    if (departments < 1) {
      problems.add(Problem.of("synthetic.departments", departments));
    }
    if (lines < 1 || lines > MOST_LINES) {
      problems.add(Problem.of("synthetic.lines", lines, MOST_LINES));
    }
    if (firstYear < 2000 || lastYear > 2100 || lastYear < firstYear) {
      problems.add(Problem.of("synthetic.years", firstYear, lastYear));
    }
    if (faults.signum() < 0
        || faults.compareTo(BigDecimal.ONE) > 0
        || faults.stripTrailingZeros().scale() > 6) {
      problems.add(Problem.of("synthetic.faults", faults.toPlainString()));
    }
    CannotProceed.ifAny(problems);
  }

  /** A city of that many departments, three years and no profile, to be changed by the others. */
  public static City of(int departments, long lines) {
    return new City(
        departments, lines, 2019, 2021, 1, Optional.empty(), Optional.empty(), BigDecimal.ZERO);
  }

  /** The same city in other fiscal years. */
  public City inYears(int first, int last) {
    return new City(departments, lines, first, last, seed, profiles, systems, faults);
  }

  /** The same city by other chances. */
  public City withSeed(long newSeed) {
    return new City(departments, lines, firstYear, lastYear, newSeed, profiles, systems, faults);
  }

  /** The same city with the departments that the folder describes among its departments. */
  public City withProfiles(Path folder) {
    return new City(
        departments, lines, firstYear, lastYear, seed, Optional.of(folder), systems, faults);
  }

  /** The same city with ledgers exported from the systems that the file names. */
  public City withSystems(Path file) {
    return new City(
        departments, lines, firstYear, lastYear, seed, profiles, Optional.of(file), faults);
  }

  /** The same city with that share of its rows spoilt. */
  public City withFaults(BigDecimal share) {
    return new City(departments, lines, firstYear, lastYear, seed, profiles, systems, share);
  }
}
