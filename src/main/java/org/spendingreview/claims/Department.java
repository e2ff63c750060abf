package org.spendingreview.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;

/**
 * A department of a release.
 *
 * @param code in the register
 * @param name in the register
 */
public record Department(String code, String name) {
  private static final int HEAD = 400;

  /**
   * The departments of a year.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has none of that year
   */
  public static List<Department> of(ReleaseReader release, int fiscalYear) {
    return release
        .sortedRows(TableCatalog.existing("departments"), RowFilter.ofYear(fiscalYear))
        .stream()
        .map(
            row ->
                new Department(
                    row.value("department_code").toString(),
                    row.value("department_name").toString()))
        .toList();
  }

  /**
   * Whose report it is: by a code at the beginning of the file's name, by a name in the file's
   * name, else by a name in the report's first lines. Of several names the longest counts.
   */
  public static Optional<Department> of(String fileName, String text, List<Department> all) {
    Optional<Department> byCode =
        all.stream().filter(d -> beginsWith(fileName, d.code())).findFirst();
    String head = text.substring(0, Math.min(HEAD, text.length())).replaceAll("\\s", "");
    return byCode.or(() -> named(fileName, all)).or(() -> named(head, all));
  }

  private static boolean beginsWith(String fileName, String code) {
    return fileName.matches("(?s)" + Pattern.quote(code) + "(?![0-9A-Za-z]).*");
  }

  private static Optional<Department> named(String text, List<Department> all) {
    return all.stream()
        .filter(department -> text.contains(department.name()))
        .max(Comparator.comparing(department -> department.name().length()));
  }
}
