package org.spendingreview.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spendingreview.distribution.SparkWorkers;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.yearend.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code generate}: writes a synthetic city as extracts with a manifest; on a cluster if called so.
 */
@Command(name = "generate", resourceBundle = "messages.help")
final class GenerateCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
  private String out;

  @Option(names = "--departments", required = true, paramLabel = "N", descriptionKey = "howMany")
  private int departments;

  @Option(names = "--lines", required = true, paramLabel = "N", descriptionKey = "howManyLines")
  private long lines;

  @Option(names = "--years", required = true, paramLabel = "A-B", descriptionKey = "years")
  private String years;

  @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "seed")
  private long seed;

  @Option(names = "--profiles", paramLabel = "DIR", descriptionKey = "profiles")
  private Path profiles;

  @Option(names = "--systems", paramLabel = "FILE", descriptionKey = "systems")
  private Path systems;

  @Option(names = "--faults", paramLabel = "RATE", descriptionKey = "faults", defaultValue = "0")
  private BigDecimal faults;

  GenerateCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    if (!years.matches("[0-9]{4}-[0-9]{4}")) {
      throw CannotProceed.wrongCall("cli.wrongYears", years);
    }
    City city =
        City.of(departments, lines)
            .inYears(Integer.parseInt(years.substring(0, 4)), Integer.parseInt(years.substring(5)))
            .withSeed(seed)
            .withFaults(faults);
    City described = profiles == null ? city : city.withProfiles(profiles);
    City whole = systems == null ? described : described.withSystems(systems);
    CityGenerator generator = new CityGenerator(whole);
    CityGenerator.Summary summary = write(generator);
    output.result(
        "cli.generated", out, summary.files(), summary.generalLedgerLines(), summary.bytes());
    return 0;
  }

  private CityGenerator.Summary write(CityGenerator generator) {
    try {
      return Sessions.hasMaster()
          ? SparkWorkers.generate(generator, Sessions.open(), out)
          : generator.write(Extracts.in(out));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      Throwable reason = e;
      while (reason.getCause() != null) {
        reason = reason.getCause();
      }
      // the messages of a file system's refusals are mere paths: their names say what is wrong
      String name = reason.getClass().getSimpleName().replaceFirst("Exception$", "");
      String told = name + " " + reason.getMessage();
      throw CannotProceed.wrongCall("synthetic.cannotWrite", out, told);
    }
  }
}
