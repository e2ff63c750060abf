package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.testing.Mutator;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;

/** Spoiled manifests and registers, and the plans that they make. */
final class FuzzedLists {
  /** What upsets readers of paths, codes and years. */
  private static final List<String> TOKENS = Mutator.tokens("lists.txt");

  /** What paths out of a folder are made of, and paths that stay in it. */
  private static final List<String> STEPS =
      List.of("..", "..", ".", "", "2021", "out", "x.csv", "%2e%2e", "..\\..", "a b", ".. ", "C:");

  private static final LayoutCatalog CATALOG = new LayoutCatalog(null, new Configuration());
  private static final String MANIFEST = some("manifest.csv", 14);
  private static final String FIRST_PATH =
      MANIFEST.lines().skip(1).findFirst().orElseThrow().replaceAll(",.*", "");
  private static final Register WHOLE_REGISTER =
      Register.of(SmallCsv.of("departments.csv", bytes(some("departments.csv", 1_000))));
  private static final String REGISTER = some("departments.csv", 6);

  private final Mutator mutator;
  private final Path folder;

  /**
   * Makes lists.
   *
   * @param folder of the delivery
   */
  FuzzedLists(SplittableRandom random, Path folder) {
    this.mutator = new Mutator(random, TOKENS);
    this.folder = folder;
  }

  /** Plans a delivery by a spoiled manifest; tells whether files are to be read. */
  boolean manifestIsPlannedOrRefused() {
    List<String> departments = mutator.once(10) ? List.of("101", "555") : List.of();
    String manifest = mutator.once(2) ? MANIFEST : MANIFEST.replace(FIRST_PATH, path());
    return isMadeOrRefused(
        spoiled(manifest, REGISTER),
        "manifest.csv",
        list ->
            DeliveryPlan.of(
                new org.apache.hadoop.fs.Path(folder.toUri()),
                Manifest.of(list),
                WHOLE_REGISTER,
                CATALOG,
                departments));
  }

  /** Plans a delivery by a spoiled register; tells whether files are to be read. */
  boolean registerIsReadOrRefused() {
    Manifest manifest = Manifest.of(SmallCsv.of("manifest.csv", bytes(MANIFEST)));
    return isMadeOrRefused(
        spoiled(REGISTER, MANIFEST),
        "departments.csv",
        list ->
            DeliveryPlan.of(
                new org.apache.hadoop.fs.Path(folder.toUri()),
                manifest,
                Register.of(list),
                CATALOG,
                List.of()));
  }

  private String path() {
    String path = mutator.any(STEPS);
    while (!mutator.once(3)) {
      path += "/" + mutator.any(STEPS);
    }
    return path;
  }

  private byte[] spoiled(String seed, String other) {
    return mutator.encoded(mutator.text(seed, other), StandardCharsets.UTF_8);
  }

  private boolean isMadeOrRefused(
      byte[] spoiled, String name, Function<SmallCsv, DeliveryPlan> plan) {
    try {
      List<SourceFile> files = plan.apply(SmallCsv.of(name, spoiled)).files();
      files.forEach(this::checkInside);
      return !files.isEmpty();
    } catch (CannotProceed refusal) {
      checkRefusal(refusal, new String(spoiled, StandardCharsets.UTF_8));
      return false;
    }
  }

  /** Nothing is read that lies elsewhere, not even through a link. */
  private void checkInside(SourceFile file) {
    Path place = Path.of(new org.apache.hadoop.fs.Path(file.location()).toUri());
    assertTrue(place.normalize().startsWith(folder), file.location());
    try {
      assertTrue(
          !Files.exists(place) || place.toRealPath().startsWith(folder.toRealPath()),
          file.location() + " of " + file.entry());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every reason is a text in both languages, in which nothing is left to fill. */
  static void checkRefusal(CannotProceed refusal, String input) {
    assertFalse(refusal.problems().isEmpty());
    for (Problem problem : refusal.problems()) {
      for (Wording wording : Wording.values()) {
        String text = problem.in(wording);
        assertFalse(text.isBlank());
        assertTrue(!text.matches("(?s).*\\{[0-9].*") || input.matches("(?s).*\\{.*"), text);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The header of a list of the sample and about so many of its lines. */
  private static String some(String name, int lines) {
    try {
      List<String> all = Files.readAllLines(Path.of("data", "sample", name));
      int step = Math.max(1, all.size() / lines);
      return IntStream.range(0, all.size())
          .filter(line -> line % step == 0)
          .mapToObj(line -> all.get(line) + "\n")
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
