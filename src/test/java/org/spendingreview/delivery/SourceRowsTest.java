package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.spendingreview.delivery.layout.LayoutCatalog;

/** How files are dealt to tasks. */
class SourceRowsTest {
  private static final LayoutCatalog LAYOUTS = new LayoutCatalog(null, new Configuration());

  @Test
  void fewRowsGoToAsManyTasksAsCanRunAtOnce() {
    assertEquals(2, SourceRows.parts(files(9, 1000), 2).size());
    assertEquals(1, SourceRows.parts(files(1, 1000), 2).size());
  }

  @Test
  void manyRowsGoToMoreTasksOfSomeSecondsEach() {
    List<List<SourceFile>> parts = SourceRows.parts(files(300, 1_000_000), 2);

    assertEquals(60, parts.size());
    assertTrue(parts.stream().allMatch(part -> part.size() == 5));
  }

  private static List<SourceFile> files(int count, long rows) {
    return IntStream.range(0, count).mapToObj(i -> file("f" + i + ".csv", rows)).toList();
  }

  private static SourceFile file(String name, long rows) {
    String ledger = "general_ledger";
    ManifestEntry entry =
        new ManifestEntry(name, ledger, "101", 2021, "standard", null, rows, null, null, 2);
    return new SourceFile(name, entry, LAYOUTS.named("standard"), List.of(ledger), List.of());
  }
}
