package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spendingreview.synthetic.Delivery.Delivered;
import org.spendingreview.wording.CannotProceed;

/**
 * Writes a synthetic city's extracts: {@code manifest.csv}, {@code departments.csv} and {@code
 * YEAR/DEPARTMENT/LEDGER.csv}, in the standard layout or in those of the systems that the city
 * names. The same {@link City} gives the same bytes on any machine. Of a city with faults, {@code
 * planted_faults.csv} lists every row that a run must reject.
 */
public final class CityGenerator {
  private static final List<String> REGISTER =
      List.of(
          "department_code",
          "department_name",
          "peer_group",
          "unit_code",
          "unit_name",
          "first_fiscal_year",
          "last_fiscal_year");

  private static final String FAULTS = "planted_faults.csv";

  private final City city;
  private final Catalogue catalogue = new Catalogue();
  private final Systems systems;
  private final List<DepartmentSource> sources;

  /**
   * A generator of that city.
   *
   * @throws CannotProceed if a profile or the list of systems cannot be read, naming file and line
   */
  public CityGenerator(City city) {
    this.city = city;
    this.systems = city.systems().map(Systems::read).orElse(Systems.NONE);
    List<DepartmentSource> all = new ArrayList<>();
    city.profiles().ifPresent(folder -> all.addAll(Profile.all(folder, city)));
    for (int place = 0; all.size() < city.departments(); place++) {
      all.add(GeneratedDepartment.of(catalogue, place, city));
    }
    all.sort(Comparator.comparing(source -> source.department().code()));
    this.sources = List.copyOf(all);
  }

  /**
   * Writes every file, the manifest last.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public Summary write(Extracts extracts) {
    long weights =
        sources.parallelStream()
            .flatMap(source -> years(source).stream())
            .mapToLong(DepartmentYear::weight)
            .sum();
    List<Delivered> files =
        sources.parallelStream()
            .flatMap(source -> years(source).stream())
            .flatMap(plan -> delivery(plan, extracts).write(lines(plan, weights)).stream())
            .toList();
    if (city.faults().signum() > 0) {
      List<List<String>> planted =
          files.stream().flatMap(file -> file.planted().stream()).map(PlantedFault::row).toList();
      write(extracts, FAULTS, PlantedFault.HEADER, planted);
    }
    long bytes = write(extracts, "departments.csv", REGISTER, register());
    bytes +=
        write(
            extracts,
            "manifest.csv",
            Delivered.MANIFEST,
            files.stream().map(Delivered::manifestRow).toList());
    return new Summary(
        files.size(),
        files.stream()
            .filter(file -> file.ledger().equals("general_ledger"))
            .mapToLong(Delivered::rows)
            .sum(),
        bytes + files.stream().mapToLong(Delivered::bytes).sum());
  }

  private List<DepartmentYear> years(DepartmentSource source) {
    return source.years(city.firstYear(), city.lastYear());
  }

  private Delivery delivery(DepartmentYear plan, Extracts extracts) {
    return new Delivery(plan, catalogue, city, systems, extracts);
  }

  private long lines(DepartmentYear plan, long weights) {
    return city.lines() * plan.weight() / Math.max(1, weights);
  }

  private List<List<String>> register() {
    List<List<String>> rows = new ArrayList<>();
    for (DepartmentSource source : sources) {
      Department department = source.department();
      for (Unit unit : department.units()) {
        rows.add(
            List.of(
                department.code(),
                department.name(),
                department.peerGroup(),
                unit.code(),
                unit.name(),
                unit.firstYear() == 0 ? "" : String.valueOf(unit.firstYear()),
                unit.lastYear() == 0 ? "" : String.valueOf(unit.lastYear())));
      }
    }
    return rows;
  }

  private static long write(
      Extracts extracts, String path, List<String> header, List<List<String>> rows) {
    try (CsvFile file = new CsvFile(extracts.create(path), TextForm.STANDARD)) {
      file.heading(header);
      rows.forEach(row -> file.row(row, 0));
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was written.
   *
   * @param files extracts, without manifest and register
   * @param generalLedgerLines lines of all general ledgers
   * @param bytes of all files
   */
  public record Summary(int files, long generalLedgerLines, long bytes) {}
}
