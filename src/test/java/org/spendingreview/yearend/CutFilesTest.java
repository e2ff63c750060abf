package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.spendingreview.testing.CountingFileSystem.Reading;
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
    city.department("907", "907001");
    mapped(city.file("907", "general_ledger", "907/JZPZ.csv"));
    city.write();
    CountingFileSystem.register(configuration());
  }

  @AfterEach
  void asUsual() {
    configuration().unset(PIECE_BYTES);
  }

  /** Vouchers in another layout, with lines that it skips, and one with a date that is none. */
  private static void mapped(DeliveredFile file) {
    StringBuilder rows = new StringBuilder();
    rows.append("DWDM,KJYF,JZPZRQ,JZLXBH,JZPZBH,JZPZHH,JZPZZY,KJTX,KJKMBM,JFFSE,DFFSE,JZBZ,ZFBZ,");
    rows.append("SFJZ,GNKMDM,JJKMDM,ZJXZDM,ZCLXDM,YSXMDM,YSXMMC\n");
    for (int i = 1; i <= ROWS / 2; i++) {
      String date = i == 150 ? "20210230" : "20210305";
      String voucher = "907001,03," + date + ",记," + i;
      rows.append(voucher).append(",1,购纸,02,7101,\"1,000.00\",0.00,1,0,0,2010601,30201,11,1,,\n");
      rows.append(voucher).append(",2,购纸,02,8001,0.00,1000.00,1,0,0,,,,,,\n");
      if (i % 50 == 0) {
        rows.append(",,,,,,合计,,,50000.00,50000.00,,,,,,,,,\n");
      }
    }
    file.bytes(rows.toString().getBytes(StandardCharsets.UTF_8)).declare("layout", "jzpz");
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
    int mappedPieces = readings("907/JZPZ.csv").opened();
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
    assertTrue(mappedPieces > 2 && mappedPieces < 20, "read from place to place " + mappedPieces);
  }

  @Test
  void filesEnoughForAllCoresAreReadOnceHoweverLong() throws IOException {
    city = new DeliveryFixture(folder.resolve("many"), 2021);
    int many = 1 + 4 * SharedSpark.session().sparkContext().defaultParallelism();
    for (int code = 901; code < 901 + many; code++) {
      city.department(Integer.toString(code), code + "001");
      rows(city.file(Integer.toString(code), "general_ledger"));
    }
    city.write();
    configuration().set(PIECE_BYTES, "4k");
    CountingFileSystem.reset();

    Program call = Released.yearEnd("count:" + city.folder(), folder.resolve("read"), 2021);

    assertEquals(0, call.exitCode(), call.err());
    Path file = city.folder().resolve(CUT);
    assertTrue(Files.size(file) > 4 * 4096, "long enough to be cut " + Files.size(file));
    assertEquals(Files.size(file), bytesRead());
  }

  private long bytesRead() {
    return readings(CUT).bytes();
  }

  private Reading readings(String file) {
    return CountingFileSystem.readings().get(city.folder().resolve(file).toString());
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
