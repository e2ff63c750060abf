package org.spendingreview.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Holds what is removed at the end: lists to be put together, and what attempts leave. */
  public static final String UNFINISHED = "_unfinished";

  private static final String FAULTS = "planted_faults.csv";
  private static final String MANIFEST = "manifest.csv";

  private final CityRules rules;
  private final List<DepartmentSource> sources;

  /**
   * A generator of that city.
   *
   * @throws CannotProceed if a profile or the list of systems cannot be read, naming file and line
   */
  public CityGenerator(City city) {
    this.rules = CityRules.of(city);
    List<DepartmentSource> all = new ArrayList<>();
    city.profiles().ifPresent(folder -> all.addAll(Profile.all(folder, city)));
    Set<String> described =
        all.stream().map(source -> source.department().code()).collect(Collectors.toSet());
    for (int place = 0; all.size() < city.departments(); place++) {
      GeneratedDepartment generated = GeneratedDepartment.of(place, city);
      if (!described.contains(generated.department().code())) {
        all.add(generated);
      }
    }
    all.sort(Comparator.comparing(source -> source.department().code()));
    this.sources = List.copyOf(all);
  }

  /**
   * Writes every file on this machine, the manifest last.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public Summary write(Extracts extracts) {
    return write(extracts, Workers.here(extracts));
  }

  /**
   * Writes every file, the ledgers by these workers, then the other lists, the manifest last: a
   * folder without it is no delivery.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  @SuppressWarnings("try") // the resource is there to be closed, not to be used
  public Summary write(Extracts extracts, Workers workers) {
    try {
      for (String old : List.of(MANIFEST, FAULTS, UNFINISHED)) {
        extracts.delete(old);
      }
      // as a resource, since what keeps it from being removed must not hide what went wrong before
      try (Closeable unfinished = () -> extracts.delete(UNFINISHED)) {
        List<CityPart> parts = parts();
        return finished(workers.write(parts, workers.weigh(parts)), extracts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of the city, in the order of its manifest. */
  List<CityPart> parts() {
    return sources.stream()
        .flatMap(
            source ->
                IntStream.rangeClosed(rules.firstYear(), rules.lastYear())
                    .mapToObj(year -> new CityPart(source, year, rules)))
        .toList();
  }

  private Summary finished(List<WrittenPart> parts, Extracts extracts) throws IOException {
    if (rules.plantsFaults()) {
      writePlanted(parts, extracts);
    }
    List<Delivered> files = parts.stream().flatMap(part -> part.files().stream()).toList();
    long bytes = write(extracts, "departments.csv", REGISTER, register());
    bytes +=
        write(
            extracts,
            MANIFEST,
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

  /** Puts the parts' lists together; they may be longer than memory. */
  private static void writePlanted(List<WrittenPart> parts, Extracts extracts) throws IOException {
    try (OutputStream out = extracts.create(FAULTS)) {
      out.write(TextForm.STANDARD.line(CsvFile.text(PlantedFault.HEADER)));
      for (WrittenPart part : parts) {
        if (!part.planted().isEmpty()) {
          try (InputStream in = extracts.open(part.planted())) {
            in.transferTo(out);
          }
        }
      }
    }
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
      Extracts extracts, String path, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CsvFile file = new CsvFile(extracts.create(path), TextForm.STANDARD)) {
      file.heading(header);
      rows.forEach(row -> file.row(row, 0));
      return file.bytes();
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
