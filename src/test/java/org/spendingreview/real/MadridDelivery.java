package org.spendingreview.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Makes a delivery folder of the published files, whose bytes are copied as they are. */
final class MadridDelivery {
  private final Madrid madrid;
  private final Path folder;

  MadridDelivery(Madrid madrid, Path folder) {
    this.madrid = madrid;
    this.folder = folder;
  }

  void write() throws IOException {
    for (int year : Madrid.YEARS) {
      Path copy = folder.resolve(Madrid.path(year));
      Files.createDirectories(copy.getParent());
      Files.copy(madrid.file(year), copy);
    }
    writeManifest();
    writeRegister();
  }

  /** City-wide files: neither ledger nor department, which layout and rows say. */
  private void writeManifest() throws IOException {
    Amounts rowCounts = madrid.expectedOfTheCity("rows");
    try (CSVPrinter csv =
        printer(
            "manifest.csv",
            "path",
            "ledger",
            "department_code",
            "fiscal_year",
            "layout",
            "encoding",
            "row_count",
            "control_amount",
            "sha256")) {
      for (int year : Madrid.YEARS) {
        int rows = rowCounts.byKey().get(String.valueOf(year)).intValueExact();
        csv.printRecord(
            Madrid.path(year),
            "",
            "",
            year,
            "madrid-execution",
            "",
            rows,
            "",
            sha256(madrid.file(year)));
      }
    }
  }

  /** Every centro and sección of the files, with its last name and the years that it appears in. */
  private void writeRegister() throws IOException {
    Map<String, String[]> last = new TreeMap<>();
    Map<String, Integer> firstYears = new TreeMap<>();
    Map<String, Integer> lastYears = new TreeMap<>();
    for (int year : Madrid.YEARS) {
      for (String[] row : madrid.rows(year)) {
        String code = row[0] + "-" + row[2];
        last.put(code, row);
        firstYears.putIfAbsent(code, year);
        lastYears.put(code, year);
      }
    }
    try (CSVPrinter csv =
        printer(
            "departments.csv",
            "department_code",
            "department_name",
            "peer_group",
            "unit_code",
            "unit_name",
            "first_fiscal_year",
            "last_fiscal_year")) {
      for (Map.Entry<String, String[]> entry : last.entrySet()) {
        String code = entry.getKey();
        String[] row = entry.getValue();
        String name = row[1] + ": " + row[3];
        csv.printRecord(code, name, row[0], code, name, firstYears.get(code), lastYears.get(code));
      }
    }
  }

  private CSVPrinter printer(String file, String... header) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader(header)
        .get()
        .print(Files.newBufferedWriter(folder.resolve(file)));
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
