package org.spendingreview.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;
import org.spendingreview.testing.HeldFileSystem;
import org.spendingreview.testing.Mutator;

/**
 * Spoiled files: the beginnings of one delivered file of each layout and ledger of the sample, and
 * the samples of the layouts.
 */
final class FuzzedFiles {
  private static final Path SAMPLE = Path.of("data", "sample");
  private static final Path LAYOUTS = Path.of("src", "test", "resources", "layouts");
  private static final LayoutCatalog CATALOG = new LayoutCatalog(null, new Configuration());
  private static final int ROWS = 6;

  /** Of the sample's register and of the units that the layouts' samples name. */
  static final LineRules RULES = rules();

  /** What upsets readers of ledgers. */
  private static final List<String> TOKENS = Mutator.tokens("files.txt");

  private static final List<Charset> ENCODINGS = List.copyOf(Charset.availableCharsets().values());
  private static final List<Seed> SEEDS = seeds();

  private FuzzedFiles() {}

  /** A file as somebody delivered it, decoded. */
  record Seed(ManifestEntry entry, String text) {
    Layout layout() {
      return CATALOG.named(entry.layout());
    }

    List<String> ledgers() {
      return entry.ledger() == null ? layout().ledgers() : List.of(entry.ledger());
    }
  }

  /** A spoiled file. */
  static SourceFile next(SplittableRandom random) {
    Mutator mutator = new Mutator(random, TOKENS);
    Seed seed = mutator.any(SEEDS);
    String text = mutator.text(seed.text(), mutator.any(SEEDS).text());
    String declared = mutator.once(8) ? mutator.any(ENCODINGS).name() : null;
    Charset encoding = Charset.forName(seed.layout().form().encoding());
    byte[] bytes = mutator.encoded(text, mutator.once(8) ? mutator.any(ENCODINGS) : encoding);
    String name = mutator.once(12) ? mutator.any(List.of("a.gz", "a.zip", "b.ZIP")) : "a.csv";
    if (!name.equals("a.csv")) {
      bytes = mutator.once(20) ? bytes : compressed(bytes, name.equals("a.gz"));
      bytes = mutator.once(4) ? mutator.bytes(bytes) : bytes;
    }
    String department = mutator.once(8) ? null : seed.entry().departmentCode();
    List<String> wanted = mutator.once(8) ? List.of("901", "101") : List.of();
    return file(name, bytes, seed, department, declared, wanted);
  }

  /** The text of the sample of a layout that ships. */
  static String sample(String layout) {
    return SEEDS.stream()
        .filter(seed -> seed.entry().path().equals(layout + ".csv"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** A text delivered by a layout, in its encoding if texts can be written in it. */
  static SourceFile by(Layout layout, String text) {
    Charset encoding = Charset.forName(layout.form().encoding());
    byte[] bytes = text.getBytes(encoding.canEncode() ? encoding : StandardCharsets.UTF_8);
    List<String> ledgers = layout.isCanonical() ? List.of("general_ledger") : layout.ledgers();
    ManifestEntry entry =
        new ManifestEntry("a.csv", null, "901", 2021, layout.name(), null, null, null, null, 2);
    String location = HeldFileSystem.hold("a.csv", bytes);
    return new SourceFile(location, entry, layout, ledgers, List.of());
  }

  private static SourceFile file(
      String name,
      byte[] bytes,
      Seed seed,
      String department,
      String encoding,
      List<String> wanted) {
    ManifestEntry old = seed.entry();
    ManifestEntry entry =
        new ManifestEntry(
            name, old.ledger(), department, 2021, old.layout(), encoding, null, null, null, 2);
    String location = HeldFileSystem.hold(name, bytes);
    return new SourceFile(location, entry, seed.layout(), seed.ledgers(), wanted);
  }

  private static byte[] compressed(byte[] bytes, boolean gzip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = gzip ? new GZIPOutputStream(out) : zip(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ZipOutputStream zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("a.csv"));
    return zip;
  }

  private static LineRules rules() {
    try {
      String register =
          Files.readString(SAMPLE.resolve("departments.csv"))
              + "901,甲局,A,901001,甲局本级,,\n901,甲局,A,901002,甲局服务中心,,\n902,乙局,A,902001,乙局本级,,\n";
      return new LineRules(
          Register.of(SmallCsv.of("departments.csv", register.getBytes(StandardCharsets.UTF_8))),
          new ClassificationCatalog(null, new Configuration()).named("china"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Seed> seeds() {
    try {
      Map<String, Seed> seeds = new LinkedHashMap<>();
      SmallCsv list =
          SmallCsv.of("manifest.csv", Files.readAllBytes(SAMPLE.resolve("manifest.csv")));
      for (ManifestEntry entry : Manifest.of(list).entries()) {
        String kind = entry.layout() + " " + entry.ledger();
        if (entry.fiscalYear() == 2021 && !seeds.containsKey(kind)) {
          seeds.put(kind, new Seed(entry, beginning(SAMPLE.resolve(entry.path()), entry)));
        }
      }
      List<Seed> all = new ArrayList<>(seeds.values());
      try (Stream<Path> samples = Files.walk(LAYOUTS)) {
        for (Path sample : samples.filter(p -> p.toString().endsWith(".csv")).sorted().toList()) {
          all.add(new Seed(sampleEntry(sample), Files.readString(sample)));
        }
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ManifestEntry sampleEntry(Path sample) {
    String layout = sample.getParent().getFileName().toString();
    String ledger = layout.equals(Layout.STANDARD) ? "general_ledger" : null;
    return new ManifestEntry(
        layout + ".csv", ledger, "901", 2021, layout, null, null, null, null, 2);
  }

  private static String beginning(Path file, ManifestEntry entry) throws IOException {
    String encoding =
        entry.encoding() == null
            ? CATALOG.named(entry.layout()).form().encoding()
            : entry.encoding();
    String text = new String(Files.readAllBytes(file), encoding);
    return Stream.of(text.split("(?<=\n)"))
        .limit(CATALOG.named(entry.layout()).form().skipLines() + 1L + ROWS)
        .collect(Collectors.joining());
  }
}
