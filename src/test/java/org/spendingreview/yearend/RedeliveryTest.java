package org.spendingreview.yearend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.CountingFileSystem;
import org.spendingreview.testing.CountingFileSystem.Reading;
import org.spendingreview.testing.DeliveryFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.ResultTables;
import org.spendingreview.testing.SharedSpark;

/**
 * A department corrects a file and the city is delivered again: what has not changed is known by
 * its fingerprint and not read as a table again, and the release equals one from scratch.
 */
class RedeliveryTest {
  private static final String PAYMENTS =
      """
      PAY_CERT_NO,VOU_DATE,PAY_AMT,XPAY_AMT,AGENCY_CODE,EXP_FUNC_CODE,DEP_BGT_ECO_CODE,PRO_CODE,\
      BGT_ID,USE_DES,THR_EXP,IS_GOV_PUR,PRO_CAT
      ZF1,20210203,70.00,70.00,904001,2010601,30201,,A004,购纸,0,2,2
      """;

  @TempDir Path folder;

  @Test
  void whatHasNotChangedIsNotReadAgainAndTheReleaseEqualsOneFromScratch() throws IOException {
    DeliveryFixture city = city();
    Path lake = folder.resolve("湖 100% [1]");
    CountingFileSystem.register(SharedSpark.session().sparkContext().hadoopConfiguration());
    run(city, lake);
    assertEquals("9 read, 0 unchanged, 0 unreadable", files(lake, 1));

    city.at("901/general_ledger.csv").row("account_code=7101", "debit_amount=11.00");
    city.at("902/general_ledger.csv").missing();
    CountingFileSystem.reset();
    run(city, lake);
    assertEquals("1 read, 7 unchanged, 1 unreadable", files(lake, 2));
    assertEquals(
        Set.of(1),
        CountingFileSystem.readings().values().stream()
            .map(Reading::opened)
            .collect(Collectors.toSet()),
        "also to be compared, a file is opened once");
    assertFalse(
        Released.rows(lake, "key_figures", r -> (String) r.value("department_code"))
            .contains("902"),
        "a department that is withheld now leaves the release");

    city.at("902/general_ledger.csv").there();
    city.at("904/general_ledger.csv").withoutRows();
    city.at("city/staffing.csv")
        .withoutRows()
        .row("unit_code=901001", "approved_posts=5", "in_post=4");
    run(city, lake);
    assertEquals(
        "5 read, 4 unchanged, 0 unreadable",
        files(lake, 3),
        "the lines of a department that was withheld are not in the lake");
    Path scratch = folder.resolve("scratch");
    Program logged = run(city, scratch, "--log-format", "json");
    assertEquals(ResultTables.of(scratch), ResultTables.of(lake));
    assertLogged(logged, report(scratch, 1).get("run_id").asText());
  }

  /** The log of a run for programs: what it was at, what is wrong, and what it released. */
  private static void assertLogged(Program run, String runId) throws IOException {
    List<String> events = new ArrayList<>();
    for (String text : run.err().lines().toList()) {
      JsonNode line = new ObjectMapper().readTree(text);
      assertEquals(runId, line.get("run_id").asText(), text);
      String more = line.path("stage").asText(line.path("release_id").asText());
      String event = line.get("level").asText() + " " + line.get("event").asText();
      events.add((event + " " + more).trim());
    }
    assertEquals(
        List.of(
            "INFO cli.stageDone cli.stageSession",
            "INFO cli.stageDone yearend.stageInputs",
            "INFO cli.stageDone yearend.stageRead",
            "INFO cli.stageDone yearend.stageReview",
            "INFO cli.stageDone yearend.stageWrite",
            "WARN delivery.fault",
            "INFO cli.released 1"),
        events);
  }

  private static Program run(DeliveryFixture city, Path lake, String... more) {
    Program call = Released.yearEnd("count:" + city.write().folder(), lake, 2021, more);
    assertEquals(3, call.exitCode(), call.err());
    return call;
  }

  private static String files(Path lake, int release) throws IOException {
    JsonNode files = report(lake, release).get("files");
    return "%s read, %s unchanged, %s unreadable"
        .formatted(files.get("read"), files.get("unchanged"), files.get("unreadable"));
  }

  private static JsonNode report(Path lake, int release) throws IOException {
    return new ObjectMapper().readTree(lake.resolve("_runs/release-" + release + ".json").toFile());
  }

  /** 901 to 904, of which 903 is incomplete and 904 delivers payments beside its books. */
  private DeliveryFixture city() {
    DeliveryFixture city = new DeliveryFixture(folder.resolve("city"), 2021);
    for (int code = 901; code <= 904; code++) {
      city.department(Integer.toString(code), code + "001");
      city.file(Integer.toString(code), "general_ledger")
          .row("account_code=7101", "debit_amount=" + code + ".00")
          .row("account_code=8001", "debit_amount=", "credit_amount=" + code + ".00");
    }
    city.at("903/general_ledger.csv").row("account_code=7101", "debit_amount=一百");
    city.file("901", "budget_ledger").row("amount=5000.00");
    city.file("902", "budget_ledger").row("amount=600.00", "function_code=2010699");
    city.file("902", "procurement_ledger");
    city.file("904", "general_ledger", "904/payments.csv")
        .bytes(PAYMENTS.getBytes(StandardCharsets.UTF_8))
        .declare("layout", "yitihua-payments");
    city.file(null, "staffing_register", "city/staffing.csv")
        .row("unit_code=901001", "approved_posts=5", "in_post=4")
        .row("unit_code=903001", "approved_posts=7", "in_post=7")
        .row("unit_code=999001", "approved_posts=5", "in_post=4");
    return city;
  }
}
