package org.spendingreview.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * What of a delivery is to be read, and how.
 *
 * @param files to be read
 * @param unknown entries of departments that the register does not know; they are withheld unread
 * @param classificationName the classification that its layouts ask for, or null where they fit any
 */
public record DeliveryPlan(
    List<SourceFile> files, List<ManifestEntry> unknown, String classificationName) {

  /** The name of the classification that the delivery's layouts ask for, if any does. */
  public Optional<String> classification() {
    return Optional.ofNullable(classificationName);
  }

  /**
   * Plans the reading of a delivery.
   *
   * @param folder of the delivery
   * @param departments the only ones wanted; empty for all
   * @throws CannotProceed naming everything that keeps it from being read
   */
  public static DeliveryPlan of(
      Path folder,
      Manifest manifest,
      Register register,
      LayoutCatalog layouts,
      List<String> departments) {
    List<Problem> problems = new ArrayList<>();
    for (String department : departments) {
      if (register.unitsOf(department).isEmpty()) {
        problems.add(Problem.of("delivery.departmentNotThere", department));
      }
    }
    List<SourceFile> files = new ArrayList<>();
    List<ManifestEntry> unknown = new ArrayList<>();
    TreeSet<String> classifications = new TreeSet<>();
    for (ManifestEntry entry : manifest.entries()) {
      String department = entry.departmentCode();
      if (department != null && !departments.isEmpty() && !departments.contains(department)) {
        continue;
      }
      if (department != null && register.unitsOf(department).isEmpty()) {
        unknown.add(entry);
        continue;
      }
      try {
        Layout layout = layouts.named(entry.layout());
        if (layout.classification() != null) {
          classifications.add(layout.classification());
        }
        files.add(file(folder, entry, layout, departments, problems));
      } catch (CannotProceed e) {
        e.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
      }
    }
    if (classifications.size() > 1) {
      problems.add(Problem.of("delivery.mixedClassifications", String.join(", ", classifications)));
    }
    CannotProceed.ifAny(problems);
    return new DeliveryPlan(
        files, unknown, classifications.isEmpty() ? null : classifications.first());
  }

  private static SourceFile file(
      Path folder,
      ManifestEntry entry,
      Layout layout,
      List<String> departments,
      List<Problem> problems) {
    List<String> ledgers = layout.ledgers();
    if (entry.ledger() != null) {
      if (!layout.isCanonical() && !ledgers.contains(entry.ledger())) {
        problems.add(
            entry.problem(
                "delivery.ledgerNotOfLayout",
                entry.ledger(),
                layout.name(),
                String.join(", ", ledgers)));
      }
      ledgers = List.of(entry.ledger());
    }
    for (String ledger : entry.departmentCode() == null ? ledgers : List.<String>of()) {
      boolean ofNobody = !Ledger.named(ledger).orElseThrow().hasUnits();
      if (ofNobody && layout.department() == null) {
        problems.add(entry.problem("delivery.departmentOfNobody", ledger, layout.name()));
      }
    }
    if (entry.encoding() != null && !LayoutCatalog.isEncoding(entry.encoding())) {
      problems.add(entry.problem("delivery.encodingUnknown", entry.encoding()));
    }
    Path location = new Path(folder, entry.path());
    if (leavesByLink(folder, location)) {
      problems.add(entry.problem("delivery.pathLeaves"));
    }
    return new SourceFile(location.toString(), entry, layout, ledgers, departments);
  }

  /** Whether a place inside the folder lies outside it; only local file systems have links. */
  private static boolean leavesByLink(Path folder, Path location) {
    if (!"file".equals(folder.toUri().getScheme())) {
      return false;
    }
    try {
      java.nio.file.Path real = java.nio.file.Path.of(folder.toUri()).toRealPath();
      return !java.nio.file.Path.of(location.toUri()).toRealPath().startsWith(real);
    } catch (IOException e) {
      return false; // a file that is missing is told by name when it is read
    }
  }
}
