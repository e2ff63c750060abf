package org.spendingreview.testing;

import java.nio.file.Path;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;

/** The sample's city once more, every department in the standard layout: its twin. */
public final class SampleTwin {
  /** The sample's city, as {@code data/README.md} generates it. */
  public static final City SAMPLE = city().withSystems(Path.of("data", "systems.csv"));

  private SampleTwin() {}

  /** The twin's extracts, generated once for the whole suite. */
  public static Path folder() {
    return Holder.FOLDER;
  }

  private static City city() {
    return City.of(24, 80_000)
        .inYears(2019, 2021)
        .withSeed(417)
        .withProfiles(Path.of("data", "profiles"));
  }

  private static final class Holder {
    static final Path FOLDER = Path.of("target", "sample-twin");

    static {
      new CityGenerator(city()).write(Extracts.folder(FOLDER));
    }
  }
}
