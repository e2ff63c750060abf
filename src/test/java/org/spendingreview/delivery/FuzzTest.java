package org.spendingreview.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.delivery.layout.Layouts;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/**
 * Files, layouts, manifests and registers changed at random: nothing crashes or hangs, and the
 * equations hold. Each input has a number and depends on it alone; {@code -Dfuzz.inputs=N} takes N
 * of each kind, {@code -Dfuzz.first=I} begins with number I, to see a failure again.
 */
class FuzzTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "layouts");
  private static final Path SHIPPED = Path.of("src", "main", "resources", "layouts");
  private static final Duration HANGS = Duration.ofSeconds(60);
  private static final int BATCH = 500;
  private static final LayoutCatalog LAYOUTS = new LayoutCatalog(null, new Configuration());
  private static final List<Sample> FILES = samples();

  /** A file of a layout, in the layout's encoding. */
  private record Sample(Layout layout, String text) {
    private byte[] bytes() {
      return text.getBytes(Charset.forName(layout.form().encoding()));
    }
  }

  private interface Try {
    void one(Random random) throws IOException;
  }

  @Test
  void filesOfAnyBytesKeepTheEquations() {
    run(
        3000,
        random -> {
          Sample sample = FILES.get(random.nextInt(FILES.size()));
          String encoding =
              random.nextInt(10) > 0
                  ? null
                  : List.of("UTF-8", "GB18030", "UTF-16", "GBK").get(random.nextInt(4));
          SourceFile file = file(sample.layout(), encoding, random.nextBoolean() ? "901" : null);
          byte[] other = FILES.get(random.nextInt(FILES.size())).bytes();
          Charset charset = Charset.forName(file.encoding());
          Equations.check(
              file, new Mutation(random, charset).of(sample.bytes(), other), ReadRows.RULES);
        });
  }

  @Test
  void layoutsOfAnyTextAreReadOrRefusedAndKeepTheEquations() throws IOException {
    Map<Sample, String> texts = new HashMap<>();
    for (Sample sample : FILES) {
      texts.put(sample, Files.readString(SHIPPED.resolve(sample.layout().name() + ".yaml")));
    }
    run(
        2500,
        random -> {
          Sample sample = FILES.get(random.nextInt(FILES.size()));
          byte[] other = texts.get(FILES.get(random.nextInt(FILES.size()))).getBytes(UTF_8);
          byte[] changed = new Mutation(random, UTF_8).of(texts.get(sample).getBytes(UTF_8), other);
          try {
            Layout layout = Layouts.read(sample.layout().name(), new String(changed, UTF_8));
            Equations.check(file(layout, null, "901"), sample.bytes(), ReadRows.RULES);
          } catch (CannotProceed e) {
            assertTold(e);
          }
        });
  }

  @Test
  void manifestsAndRegistersOfAnyBytesAreReadOrRefusedAndStayInsideTheFolder() throws IOException {
    byte[] manifest = head(Path.of("data", "sample", "manifest.csv"));
    byte[] departments = head(Path.of("data", "sample", "departments.csv"));
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path("memory:///deliveries/city");
    run(
        4000,
        random -> {
          Mutation mutation = new Mutation(random, UTF_8);
          boolean ofRegister = random.nextInt(4) == 0;
          byte[] list = ofRegister ? manifest : mutation.of(manifest, departments);
          byte[] units = ofRegister ? mutation.of(departments, manifest) : departments;
          try {
            Register register = Register.of(SmallCsv.of("departments.csv", units));
            Manifest entries = Manifest.of(SmallCsv.of("manifest.csv", list));
            for (SourceFile file :
                DeliveryPlan.of(folder, entries, register, LAYOUTS, List.of()).files()) {
              String path =
                  new org.apache.hadoop.fs.Path(file.location()).toUri().normalize().toString();
              assertTrue(path.startsWith(folder + "/"), path);
            }
          } catch (CannotProceed e) {
            assertTold(e);
          }
        });
  }

  private static void run(int usual, Try input) {
    long inputs = Long.getLong("fuzz.inputs", usual);
    long first = Long.getLong("fuzz.first", 0);
    for (long batch = first; batch < first + inputs; batch += BATCH) {
      long from = batch;
      long to = Math.min(from + BATCH, first + inputs);
      assertTimeoutPreemptively(
          HANGS,
          () -> {
            for (long number = from; number < to; number++) {
              one(number, input);
            }
          },
          () -> "an input from " + from + " on hangs");
    }
  }

  private static void one(long number, Try input) {
    try {
      // neighbouring seeds begin alike
      input.one(new Random(number * 0x9E3779B97F4A7C15L));
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError("see it again with -Dfuzz.inputs=1 -Dfuzz.first=" + number, e);
    }
  }

  private static void assertTold(CannotProceed refused) {
    assertTrue(!refused.problems().isEmpty());
    refused
        .problems()
        .forEach(
            problem -> {
              for (Wording wording : Wording.values()) {
                assertTrue(!problem.in(wording).isBlank());
              }
            });
  }

  private static SourceFile file(Layout layout, String encoding, String department) {
    List<String> ledgers = layout.isCanonical() ? List.of("general_ledger") : layout.ledgers();
    ManifestEntry entry =
        new ManifestEntry(
            "a.csv", null, department, 2021, layout.name(), encoding, null, null, null, 2);
    return new SourceFile("memory:///a.csv", entry, layout, ledgers, List.of());
  }

  private static byte[] head(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return String.join("\n", lines.limit(30).toList()).getBytes(UTF_8);
    }
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        Layout layout = LAYOUTS.named(file.getParent().getFileName().toString());
        samples.add(new Sample(layout, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return samples;
  }
}
