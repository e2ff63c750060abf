package org.spendingreview.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;
import org.spendingreview.testing.Folders;

/**
 * A small city with faults in its files, and with a layout, a classification and a rubric of its
 * own; the year end embedded is what those on a cluster are held against.
 */
final class SmallCity {
  /** How every year end of the city ends: released, two departments being incomplete. */
  static final int EXIT_CODE = 3;

  private static final long MINUTES = 15;
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  private SmallCity() {}

  /** The delivery. */
  static Path extracts() {
    return Holder.FOLDER.resolve("extracts");
  }

  /** The folder of the city's layouts, classifications and rubric. */
  static Path settings() {
    return Holder.FOLDER.resolve("settings");
  }

  /** The lake of the run embedded. */
  static String lake() {
    return Holder.LAKE;
  }

  /**
   * The call of a year end; each argument is an address of any file system.
   *
   * @param settings where a copy of {@link #settings} lies
   */
  static List<String> yearEnd(Object extracts, Object settings, Object lake) {
    List<String> call = new ArrayList<>(List.of("year-end", "--fiscal-year", "2021"));
    call.addAll(List.of("--extracts", extracts.toString(), "--lake", lake.toString()));
    call.addAll(List.of("--layouts", settings + "/layouts"));
    call.addAll(List.of("--classifications", settings + "/classifications"));
    call.addAll(List.of("--rubric", settings + "/rubric.yaml"));
    return call;
  }

  private static void make() throws IOException {
    City city =
        City.of(4, 8_000).inYears(2020, 2021).withSeed(7).withFaults(new BigDecimal("0.0005"));
    new CityGenerator(city.withSystems(Path.of("data", "systems.csv")))
        .write(Extracts.folder(extracts()));
    Files.createDirectories(settings().resolve("layouts"));
    Files.createDirectories(settings().resolve("classifications"));
    Folders.copy(
        RESOURCES.resolve("classifications/china"), settings().resolve("classifications/china"));
    copied("rubrics/hunan.yaml", "rubric.yaml", "name: hunan", "name: city");
    copied("layouts/yongyou-grp.yaml", "layouts/city-grp.yaml", ": yongyou-grp", ": city-grp");
    replace(extracts().resolve("manifest.csv"), ",yongyou-grp,", ",city-grp,");
  }

  private static void copied(String from, String to, String text, String by) throws IOException {
    Path copy = settings().resolve(to);
    Files.copy(RESOURCES.resolve(from), copy);
    replace(copy, text, by);
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    if (!before.contains(text)) {
      throw new IllegalStateException(file + " does not say " + text);
    }
    Files.writeString(file, before.replace(text, by));
  }

  private static final class Holder {
    static final Path FOLDER = folder();
    static final String LAKE = FOLDER.resolve("lake").toString();

    static {
      try {
        make();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Embedded.run(FOLDER, "local[1]", yearEnd(extracts(), settings(), LAKE))
          .endsWith(EXIT_CODE, MINUTES);
    }

    private static Path folder() {
      try {
        return StandaloneCluster.folder("city");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
