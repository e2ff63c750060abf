package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.ledger.Ledger;
import org.spendingreview.testing.CountingFileSystem;
import org.spendingreview.testing.DeliveredFile;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.ResultTables;
import org.spendingreview.testing.SharedSpark;

/** Whether a large file is read by one task or by several makes no difference to any table. */
class CutFilesTest {
  private static final String PIECE_BYTES = "spendingreview.piece.bytes";
  private static final String CUT = "901/general_ledger.csv";
  private static final int ROWS = 400;

  @TempDir Path folder;
  private DeliveryFixture city;

  @BeforeEach
  void deliver() {
    city = new DeliveryFixture(folder.resolve("city"), 2021);
    for (int code = 901; code <= 906; code++) {
      city.department(Integer.toString(code), code + "001");
    }
    rows(city.file("901", "general_ledger"));
    // a line twice, far from one another; a row that is rejected, one that is warned of
    DeliveredFile twice = rows(city.file("902", "general_ledger"));
    twice.row("journal_id=V1", "line_number=1", "account_code=7101", "debit_amount=2.00");
    rows(city.file("903", "general_ledger")).row("account_code=7101", "debit_amount=x");
    rows(city.file("904", "general_ledger")).row("function_code=2010699", "debit_amount=1.00");
    // as a whole of another year, and with a wrong header
    DeliveredFile other = city.file("905", "budget_ledger");
    for (int i = 0; i < ROWS; i++) {
      other.row("document_no=D" + i, "effective_date=2020-05-06", "amount=5.00");
    }
    rows(city.file("906", "general_ledger")).header("unit,journal");
    DeliveredFile all = city.file(null, "procurement_ledger", "city/procurement.csv");
    for (int i = 0; i < ROWS; i++) {
      all.row("unit_code=90" + (1 + i % 4) + "001", "item_no=P" + i, "contract_amount=7.00");
    }
    city.write();
    CountingFileSystem.register(configuration());
  }

  @AfterEach
  void asUsual() {
    configuration().unset(PIECE_BYTES);
  }

  /** Vouchers of two lines, now and then a text of two lines. */
  private static DeliveredFile rows(DeliveredFile file) {
    for (int i = 1; i <= ROWS / 2; i++) {
      String text = i % 7 == 0 ? "description=\"办公\n用品\"" : "description=办公用品";
      file.row("journal_id=V" + i, "line_number=1", "account_code=7101", "debit_amount=2.00", text);
      file.row(
          "journal_id=V" + i,
          "line_number=2",
          "account_code=1002",
          "debit_amount=",
          "credit_amount=2.00");
    }
    return file;
  }

  @Test
  void everyTableIsTheSameAndAFileThatHasNotChangedIsReadOnce() throws IOException {
    Map<String, List<String>> whole = run("whole");
    configuration().set(PIECE_BYTES, "4k");
    CountingFileSystem.reset();
    Map<String, List<String>> cut = run("cut");
    long first = bytesRead();
    CountingFileSystem.reset();
    Map<String, List<String>> unchanged = run("cut");
    long again = bytesRead();

    assertEquals(whole, cut);
    assertEquals(whole, unchanged, "rows of files that were cut, from the lake");
    assertTrue(whole.get("deliveries").toString().contains("all rows are dated outside"));
    Map<String, List<String>> dropped = run("dropped", "--no-lines");
    List<String> ofLines = new ArrayList<>(Ledger.all().stream().map(Ledger::name).toList());
    ofLines.add("files_read");
    ofLines.forEach(whole::remove);
    ofLines.forEach(dropped::remove);
    assertEquals(whole, dropped, "files of suspects, read again");
    Path file = city.folder().resolve(CUT);
    long length = Files.size(file);
    long header = Files.readAllLines(file).get(0).length() + 1L;
    assertEquals(length + (length - header), first, "once to be cut, and each piece once");
    assertEquals(length, again);
  }

  private long bytesRead() {
    return CountingFileSystem.readings().get(city.folder().resolve(CUT).toString()).bytes();
  }

  private static Configuration configuration() {
    return SharedSpark.session().sparkContext().hadoopConfiguration();
  }

  private Map<String, List<String>> run(String lake, String... more) {
    Path place = folder.resolve(lake);
    Program call = Released.yearEnd("count:" + city.folder(), place, 2021, more);
    assertEquals(3, call.exitCode(), call.err());
    return ResultTables.of(place);
  }
}
