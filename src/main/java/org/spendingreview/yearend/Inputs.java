package org.spendingreview.yearend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.delivery.Classification;
import org.spendingreview.delivery.ClassificationCatalog;
import org.spendingreview.delivery.DeliveryPlan;
import org.spendingreview.delivery.Manifest;
import org.spendingreview.delivery.ManifestEntry;
import org.spendingreview.delivery.Register;
import org.spendingreview.delivery.SmallCsv;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.lake.LakeWriter;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.lake.RowFilter;
import org.spendingreview.lake.TableCatalog;
import org.spendingreview.lake.TableDefinition;
import org.spendingreview.lake.TableRows;
import org.spendingreview.review.FigureDefinitions;
import org.spendingreview.review.RateDefinition;
import org.spendingreview.rubric.Known;
import org.spendingreview.rubric.OwnRate;
import org.spendingreview.rubric.Rubric;
import org.spendingreview.wording.CannotProceed;

/**
 * Everything a run needs besides the ledgers, read and checked before any work begins.
 *
 * @param rates those of {@code indicators.csv} and the rubric's own
 */
record Inputs(
    DeliveryPlan plan,
    Register register,
    Classification classification,
    Rubric rubric,
    List<RateDefinition> rates) {

  /**
   * Reads manifest, register, layouts, classification and rubric.
   *
   * @throws CannotProceed naming everything that keeps the run from being carried out
   */
  static Inputs read(YearEndOptions options, LakeWriter lake, Configuration configuration) {
    Path folder = new Path(options.extracts());
    Manifest manifest = Manifest.of(SmallCsv.read(new Path(folder, "manifest.csv"), configuration));
    Register register =
        Register.of(SmallCsv.read(new Path(folder, "departments.csv"), configuration));
    options.layouts().ifPresent(own -> requireFolder("--layouts", own, configuration));
    options
        .classifications()
        .ifPresent(own -> requireFolder("--classifications", own, configuration));
    LayoutCatalog layouts =
        new LayoutCatalog(options.layouts().map(Path::new).orElse(null), configuration);
    DeliveryPlan plan =
        DeliveryPlan.of(
            absolute(folder, configuration), manifest, register, layouts, options.departments());
    requireYear(options.fiscalYear(), manifest, lake);
    Classification classification =
        new ClassificationCatalog(
                options.classifications().map(Path::new).orElse(null), configuration)
            .named(classificationName(plan, lake));
    new FigureDefinitions().requireGroups(classification.groups());
    List<RateDefinition> rates = new ArrayList<>(RateDefinition.shipped());
    Set<String> indicators = rates.stream().map(RateDefinition::code).collect(Collectors.toSet());
    Known known = new Known(indicators, new FigureDefinitions().codes());
    Rubric rubric = RubricSource.read(options.rubric(), known, configuration);
    rubric.ownRates().stream().map(own -> rate(own, rubric)).forEach(rates::add);
    return new Inputs(plan, register, classification, rubric, List.copyOf(rates));
  }

  /** Without this, what ships with the program would be taken in silence. */
  private static void requireFolder(String option, String folder, Configuration configuration) {
    try {
      Path path = new Path(folder);
      FileSystem system = path.getFileSystem(configuration);
      if (system.exists(path) && system.getFileStatus(path).isDirectory()) {
        return;
      }
    } catch (IOException e) {
      throw CannotProceed.wrongCall("delivery.fileUnreadable", option, folder, e.getMessage());
    }
    throw CannotProceed.wrongCall("yearend.folderMissing", option, folder);
  }

  /** The executors of a cluster, which open the files, work in folders of their own. */
  private static Path absolute(Path folder, Configuration configuration) {
    try {
      return folder.getFileSystem(configuration).makeQualified(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach " + folder, e);
    }
  }

  private static void requireYear(int year, Manifest manifest, LakeWriter lake) {
    TreeSet<Integer> years =
        manifest.entries().stream()
            .map(ManifestEntry::fiscalYear)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!years.contains(year)) {
      lake.reader()
          .ifPresent(
              release ->
                  release
                      .sortedRows(table("departments"), RowFilter.everything())
                      .forEach(row -> years.add((Integer) row.value("fiscal_year"))));
    }
    if (!years.contains(year)) {
      String delivered = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
      throw CannotProceed.wrongCall("yearend.yearNotDelivered", year, delivered);
    }
  }

  private static String classificationName(DeliveryPlan plan, LakeWriter lake) {
    String inLake = lake.reader().map(Inputs::classificationName).orElse(null);
    String asked = plan.classification().orElse(inLake == null ? "china" : inLake);
    if (inLake != null && !inLake.equals(asked)) {
      throw CannotProceed.wrongCall("yearend.otherClassification", lake.path(), inLake, asked);
    }
    return asked;
  }

  private static String classificationName(ReleaseReader release) {
    try (TableRows rows = release.rows(table("classification"), RowFilter.everything())) {
      return rows.hasNext() ? (String) rows.next().value("classification") : null;
    }
  }

  private static TableDefinition table(String name) {
    return TableCatalog.named(name).orElseThrow();
  }

  private static RateDefinition rate(OwnRate own, Rubric rubric) {
    String name =
        rubric.indicators().stream()
            .filter(indicator -> indicator.code().equals(own.indicatorCode()))
            .map(indicator -> indicator.name().both())
            .findFirst()
            .orElseThrow();
    return new RateDefinition(
        own.indicatorCode(),
        name,
        "RUBRIC",
        own.numerator(),
        own.denominator(),
        own.numeratorMinimum(),
        null);
  }
}
