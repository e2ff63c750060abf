package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spendingreview.delivery.layout.Layout;
import org.spendingreview.delivery.layout.LayoutCatalog;

/**
 * Every layout that ships, with a sample of its system's export: {@code layouts/NAME/FILE.csv} and,
 * beside it, what each source row becomes. The samples are UTF-8; they are delivered in the
 * layout's encoding.
 */
class LayoutSamplesTest {
  private static final Path SAMPLES = Path.of("src", "test", "resources", "layouts");
  private static final Path SHIPPED = Path.of("src", "main", "resources", "layouts");
  private static final LayoutCatalog LAYOUTS = new LayoutCatalog(null, new Configuration());
  @TempDir Path folder;

  static List<String> layouts() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyShippedLayoutTurnsItsSampleIntoTheRowsExpected(String layout) throws IOException {
    Path sample = sample(layout);
    List<String> expected = Files.readAllLines(SAMPLES.resolve(layout).resolve("expected.txt"));

    assertEquals(String.join("\n", expected), String.join("\n", read(layout, sample, "901")));
  }

  @Test
  void paymentsCarryTheFlagThatTheyRecordTheSameMoneyAsALedger() throws IOException {
    List<String> payments =
        layouts().stream().filter(name -> LAYOUTS.named(name).payments()).toList();

    assertEquals(List.of("yitihua-payments"), payments);
  }

  @Test
  void aCityWideFileFindsTheDepartmentOfEachRowByItsUnit() throws IOException {
    List<String> rows = read("yongyou-grp", sample("yongyou-grp"), null);

    assertTrue(rows.get(0).startsWith("2 ACCEPTED general_ledger 901"), rows.get(0));
  }

  private static Path sample(String layout) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(layout))) {
      return files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
  }

  private List<String> read(String name, Path sample, String department) throws IOException {
    Layout layout = LAYOUTS.named(name);
    Path delivered = folder.resolve(sample.getFileName());
    Charset encoding = Charset.forName(layout.form().encoding());
    Files.write(delivered, Files.readString(sample).getBytes(encoding));
    return ReadRows.of(layout, delivered, department);
  }
}
