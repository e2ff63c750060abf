package org.spendingreview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small delivery for tests: departments, their ledgers as rows, and a manifest that declares what
 * the files hold, until a test breaks a single thing. {@link #write()} may be called again after a
 * change.
 */
public final class DeliveryFixture {
  private static final String REGISTER =
      "department_code,department_name,peer_group,unit_code,unit_name,"
          + "first_fiscal_year,last_fiscal_year\n";
  private static final String MANIFEST =
      "path,ledger,department_code,fiscal_year,layout,encoding,row_count,control_amount,sha256\n";

  private final Path folder;
  private final int fiscalYear;
  private final StringBuilder units = new StringBuilder();
  private final Map<String, String> firstUnits = new LinkedHashMap<>();
  private final List<DeliveredFile> files = new ArrayList<>();

  /** An empty delivery of one year. */
  public DeliveryFixture(Path folder, int fiscalYear) {
    this.folder = folder;
    this.fiscalYear = fiscalYear;
  }

  /** The delivery's folder. */
  public Path folder() {
    return folder;
  }

  /** Puts a department with its units into the register, named after their codes. */
  public DeliveryFixture department(String code, String... unitCodes) {
    for (String unit : unitCodes) {
      units.append(String.join(",", code, "部门" + code, "同类组", unit, "单位" + unit, "", "\n"));
      firstUnits.putIfAbsent(code, unit);
    }
    return this;
  }

  /** Adds a file of a department; its rows begin with the department's first unit. */
  public DeliveredFile file(String departmentCode, String ledger) {
    return file(departmentCode, ledger, departmentCode + "/" + ledger + ".csv");
  }

  /** Adds a file at a path of its own; without a department it is a city-wide one. */
  public DeliveredFile file(String departmentCode, String ledger, String path) {
    String unit = firstUnits.getOrDefault(departmentCode, departmentCode + "001");
    DeliveredFile file = new DeliveredFile(path, ledger, departmentCode, unit, fiscalYear);
    files.add(file);
    return file;
  }

  /** The file at a path. */
  public DeliveredFile at(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
  }

  /** Writes every file, the register and the manifest. */
  public DeliveryFixture write() {
    StringBuilder manifest = new StringBuilder(MANIFEST);
    for (DeliveredFile file : files) {
      manifest.append(file.manifestLine()).append('\n');
      file.content().ifPresentOrElse(b -> write(file.path(), b), () -> delete(file.path()));
    }
    write("manifest.csv", manifest.toString().getBytes(StandardCharsets.UTF_8));
    write("departments.csv", (REGISTER + units).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Lists the files of any delivery in the opposite order. */
  public static void listBackwards(Path extracts) throws IOException {
    Path manifest = extracts.resolve("manifest.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
    Collections.reverse(lines.subList(1, lines.size()));
    Files.write(manifest, lines);
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, byte[] bytes) {
    try {
      Path target = folder.resolve(path);
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
