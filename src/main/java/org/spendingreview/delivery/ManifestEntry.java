package org.spendingreview.delivery;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spendingreview.wording.Problem;

/**
 * A delivered file as the manifest (清单) lists it.
 *
 * @param path relative to the delivery folder
 * @param ledger it feeds, or null where the layout says
 * @param departmentCode whose it is, or null where the rows say
 * @param layout the name of its layout
 * @param encoding or null for the layout's own
 * @param rowCount source rows declared, or null
 * @param controlAmount control amount declared, or null
 * @param sha256 fingerprint declared, or null
 * @param line of the manifest on which it stands
 */
public record ManifestEntry(
    String path,
    String ledger,
    String departmentCode,
    int fiscalYear,
    String layout,
    String encoding,
    Long rowCount,
    BigDecimal controlAmount,
    String sha256,
    long line)
    implements Serializable {

  /** A problem of its line of the manifest. */
  Problem problem(String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("manifest.csv", line, path));
    all.addAll(List.of(arguments));
    return Problem.of(key, all.toArray());
  }

  /** The department that the manifest names; none for a city-wide file. */
  public Optional<String> department() {
    return Optional.ofNullable(departmentCode);
  }
}
