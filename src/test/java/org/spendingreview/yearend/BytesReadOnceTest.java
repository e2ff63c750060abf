package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.CountingFileSystem;
import org.spendingreview.testing.CountingFileSystem.Reading;
import org.spendingreview.testing.DeliveredFile;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.SharedSpark;

/** However much a run computes, each byte delivered is read once, of faulty files as well. */
class BytesReadOnceTest {

  @Test
  void everyDeliveredByteIsReadOnce(@TempDir Path folder) throws IOException {
    DeliveryFixture delivery =
        new DeliveryFixture(folder.resolve("city"), 2021)
            .department("901", "901001", "901002")
            .department("902", "902001")
            .department("903", "903001");
    DeliveredFile large = delivery.file("901", "general_ledger");
    for (int i = 0; i < 3000; i++) {
      large.row("account_code=7101", "debit_amount=1.00", "description=办公用品 " + i);
    }
    delivery.file("901", "budget_ledger").row("amount=5000.00");
    delivery.file("901", "procurement_ledger");
    delivery.file("902", "general_ledger").row("account_code=7101", "debit_amount=一百");
    delivery.file("902", "staffing_register").header("unit_code,posts").rawLine("902001,5");
    delivery.file("903", "general_ledger").empty();
    delivery.file("903", "balance_sheet").missing();
    delivery
        .file(null, "staffing_register", "city/staffing.csv")
        .row("unit_code=901001", "approved_posts=5", "in_post=4")
        .row("unit_code=999001", "approved_posts=5", "in_post=4");
    delivery.write();

    CountingFileSystem.register(SharedSpark.session().sparkContext().hadoopConfiguration());
    CountingFileSystem.reset();
    Program call = Released.yearEnd("count:" + delivery.folder(), folder.resolve("lake"), 2021);

    assertEquals(3, call.exitCode(), call.err());
    assertEquals(readOnce(delivery.folder()), CountingFileSystem.readings());
    assertEquals(3000, Released.rows(folder.resolve("lake"), "general_ledger").size());
  }

  private static Map<String, Reading> readOnce(Path folder) throws IOException {
    Map<String, Reading> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        expected.put(file.toString(), new Reading(1, Files.size(file)));
      }
    }
    return expected;
  }
}
