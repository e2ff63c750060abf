package org.spendingreview.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * The list of everything delivered (清单, {@code manifest.csv}).
 *
 * @param entries in the order of the file
 */
public record Manifest(List<ManifestEntry> entries) {
  private static final List<String> REQUIRED =
      List.of("path", "ledger", "department_code", "fiscal_year", "layout", "encoding");
  private static final List<String> OPTIONAL = List.of("row_count", "control_amount", "sha256");

  /**
   * Reads the manifest.
   *
   * @throws CannotProceed naming everything wrong with it
   */
  public static Manifest of(SmallCsv file) {
    file.requireColumns(REQUIRED, OPTIONAL);
    List<Problem> problems = new ArrayList<>();
    List<ManifestEntry> entries = new ArrayList<>();
    Map<String, Long> paths = new HashMap<>();
    for (SmallCsv.Line line : file.lines()) {
      ManifestEntry entry = entry(line, problems);
      entries.add(entry);
      Long first = paths.putIfAbsent(plain(entry.path()), line.number());
      if (!entry.path().isEmpty() && first != null) {
        problems.add(line.problem("delivery.pathTwice", entry.path(), first));
      }
    }
    if (entries.isEmpty()) {
      problems.add(Problem.of("delivery.emptyFile", file.name()));
    }
    CannotProceed.ifAny(problems);
    return new Manifest(List.copyOf(entries));
  }

  private static ManifestEntry entry(SmallCsv.Line line, List<Problem> problems) {
    String path = line.required("path", problems);
    if (escapes(path)) {
      problems.add(line.problem("delivery.pathEscapes", path));
    }
    String ledger = emptyToNull(line.cell("ledger"));
    String department = emptyToNull(line.cell("department_code"));
    String layout = line.cell("layout").isEmpty() ? Layout.STANDARD : line.cell("layout");
    checkLedger(line, ledger, department, layout, problems);
    line.required("fiscal_year", problems);
    return new ManifestEntry(
        path,
        ledger,
        department,
        line.year("fiscal_year", problems).orElse(0),
        layout,
        emptyToNull(line.cell("encoding")),
        rowCount(line, problems),
        controlAmount(line, ledger, problems),
        sha256(line, problems),
        line.number());
  }

  private static void checkLedger(
      SmallCsv.Line line, String ledger, String department, String layout, List<Problem> problems) {
    if (ledger == null) {
      if (layout.equals(Layout.STANDARD)) {
        problems.add(line.problem("delivery.ledgerMissing", ledgerNames()));
      }
    } else if (Ledger.named(ledger).isEmpty()) {
      problems.add(line.problem("delivery.ledgerUnknown", ledger, ledgerNames()));
    } else if (department == null
        && layout.equals(Layout.STANDARD)
        && !Ledger.named(ledger).get().hasUnits()) {
      problems.add(line.problem("delivery.departmentMissing", ledger));
    }
  }

  private static Long rowCount(SmallCsv.Line line, List<Problem> problems) {
    String cell = line.cell("row_count");
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("[0-9]{1,18}")) {
      problems.add(line.problem("delivery.notACount", "row_count", cell));
      return null;
    }
    return Long.valueOf(cell);
  }

  private static BigDecimal controlAmount(
      SmallCsv.Line line, String ledger, List<Problem> problems) {
    String cell = line.cell("control_amount");
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.matches("-?[0-9]{1,26}([.][0-9]{1,2})?")) {
      problems.add(line.problem("delivery.notAnAmount", "control_amount", cell));
      return null;
    }
    boolean hasControl =
        ledger != null && Ledger.named(ledger).flatMap(Ledger::controlColumn).isPresent();
    if (!hasControl) {
      problems.add(line.problem("delivery.noControlColumn", cell));
      return null;
    }
    return new BigDecimal(cell).setScale(2);
  }

  private static String sha256(SmallCsv.Line line, List<Problem> problems) {
    String cell = line.cell("sha256").toLowerCase(Locale.ROOT);
    if (!cell.isEmpty() && !cell.matches("[0-9a-f]{64}")) {
      problems.add(line.problem("delivery.notADigest", cell));
    }
    return emptyToNull(cell);
  }

  private static boolean escapes(String path) {
    return path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || path.chars().anyMatch(Character::isISOControl)
        || List.of(path.split("/", -1)).stream().anyMatch(part -> part.equals(".."));
  }

  /** The path as the file system takes it: {@code ./a//b.csv} is {@code a/b.csv}. */
  private static String plain(String path) {
    return Stream.of(path.split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .collect(Collectors.joining("/"));
  }

  private static String emptyToNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static String ledgerNames() {
    return Ledger.all().stream().map(Ledger::name).collect(Collectors.joining(", "));
  }
}
