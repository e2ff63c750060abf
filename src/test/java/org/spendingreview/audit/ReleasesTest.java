package org.spendingreview.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.lake.Lake;
import org.spendingreview.report.DisplayWidth;
import org.spendingreview.testing.Folders;
import org.spendingreview.testing.LakeFixture;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.Released;
import org.spendingreview.testing.SharedSpark;

/** Releases beside one another, ten years later too. */
class ReleasesTest {
  private static final Path EXPECTED = Path.of("src/test/resources/trace");
  private static final Duration TEN_YEARS = Duration.ofDays(3653);

  /** A time of Delta's log, in milliseconds. */
  private static final Pattern TIME =
      Pattern.compile("(\"(?:timestamp|modificationTime|deletionTimestamp|createdTime)\":)(\\d+)");

  @TempDir static Path folder;
  private static Path lake;

  @BeforeAll
  static void releaseTwice() {
    lake = AuditedLakes.corrected(folder);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,releases.txt", "en,releases-en.txt"})
  void whatChangedIsToldWithTheDeliveryThatCausedIt(String locale, String expected)
      throws IOException {
    Program releases = Program.run("releases", "--lake", lake.toString(), "--locale", locale);

    assertEquals(0, releases.exitCode(), releases.err());
    String told =
        releases
            .out()
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "TIME")
            .replaceAll("\\b[0-9a-f]{12}\\b", "FINGERPRINT");
    Path left = Path.of("target/trace", expected);
    Files.createDirectories(left.getParent());
    Files.writeString(left, told);
    assertEquals(Files.readString(EXPECTED.resolve(expected)), told);
    assertTrue(releases.out().lines().allMatch(line -> DisplayWidth.of(line) <= 100));
  }

  @Test
  void anEarlierReleaseIsTracedToItsOwnLines() {
    Program first = AuditedLakes.trace(lake, "three_public_control_rate", "--release", "1");
    Program second = AuditedLakes.trace(lake, "three_public_control_rate");

    assertTrue(first.out().contains("409.00 / 750.00 = 54.53%"), first.out() + first.err());
    assertTrue(second.out().contains("600.00 / 750.00 = 80.00%"), second.out() + second.err());
  }

  @Test
  void aTextThatATerminalWouldObeyIsShownInstead() {
    String out = AuditedLakes.trace(lake, "total_spending").out();

    assertFalse(out.contains("\u001b"), out);
    assertTrue(out.contains("␛[31m张三"), out);
    assertTrue(out.contains("2 lines together"), out);
  }

  @Test
  void linesThatWereNotKeptAreToldByTheirFiles() {
    Path other = folder.resolve("without-lines");
    Released.yearEnd(folder.resolve("first"), other, 2021, "--no-lines");

    Program trace = AuditedLakes.trace(other, "three_public_control_rate");

    assertEquals(0, trace.exitCode(), trace.err());
    assertTrue(trace.out().contains("409.00 / 750.00 = 54.53%"), trace.out());
    assertTrue(
        trace
            .out()
            .contains(
                "Released: 409.00. The lake did not keep the lines (year-end --no-lines); they"
                    + " stand in these files:\n"
                    + "901/general_ledger.csv  (layout standard, accepted rows: 3)\n"
                    + "  SHA-256 "),
        trace.out());
    assertFalse(trace.out().contains("ties with"), trace.out());
  }

  @Test
  void aReleaseThatContradictsItsLinesIsToldLoudlyAndEndsWithOne() throws IOException {
    Path untied = Folders.copy(lake, folder.resolve("untied"));
    Map<String, Long> versions =
        new HashMap<>(
            Lake.open(untied.toString(), new Configuration()).latestRelease().tableVersions());
    SharedSpark.session()
        .sql(
            "update delta.`"
                + untied.resolve("key_figures")
                + "` set amount = amount + 1 where figure_code = 'total_spending'");
    versions.merge("key_figures", 1L, Long::sum);
    new LakeFixture(untied).release(3, 2021, versions);

    Program trace = AuditedLakes.trace(untied, "total_spending");

    assertEquals(1, trace.exitCode());
    assertTrue(
        trace
            .out()
            .contains(
                "!!! DOES NOT TIE: the lines add up to 640.00, released were 641.00: -1.00 too"
                    + " much"),
        trace.out());
    assertEquals(
        "Release 3 contradicts its own lines: total_spending of the department 901 in 2021 does not"
            + " tie, see above. Keep the lake as it is, run year-end again with the same files, and"
            + " compare.\n",
        trace.err());
  }

  @Test
  void aReleaseTenYearsOldIsReadAfterANewerOneAndAVacuum() throws IOException {
    Path old = Folders.copy(lake, folder.resolve("old"));
    backDate(old);
    Released.yearEnd(folder.resolve("first"), old, 2021);
    SparkSession spark = SharedSpark.session().newSession();
    // Delta lists a table's folder in ten thousand tasks unless told otherwise
    spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");
    for (String table : List.of("key_figures", "general_ledger", "deliveries", "figures")) {
      spark.sql("vacuum delta.`" + old.resolve(table) + "`");
    }

    Lake opened = Lake.open(old.toString(), new Configuration());
    assertEquals(3, opened.releases().size());
    Program kernel = AuditedLakes.trace(old, "total_spending", "--release", "2");
    assertTrue(kernel.out().contains("ties with the released 640.00"), kernel.out() + kernel.err());
    long version = opened.release(1).tableVersions().get("key_figures");
    assertEquals(
        "449.00",
        spark
            .read()
            .format("delta")
            .option("versionAsOf", version)
            .load(old.resolve("key_figures").toString())
            .where("figure_code = 'total_spending' and department_code = '901'")
            .first()
            .getAs("amount")
            .toString());
  }

  /** As if the lake had been written ten years ago: the log's times and those of its files. */
  private static void backDate(Path lake) throws IOException {
    Instant then = Instant.now().minus(TEN_YEARS);
    for (String name : Folders.tree(lake).keySet()) {
      Path file = Path.of(name);
      boolean log = file.getParent().getFileName().toString().equals("_delta_log");
      if (log && name.endsWith(".crc")) {
        Files.delete(file); // Hadoop's and Delta's checksums of what is changed below
      } else {
        if (log && name.endsWith(".json")) {
          Files.writeString(file, backDated(Files.readString(file)));
        }
        Files.setLastModifiedTime(file, FileTime.from(then));
      }
    }
  }

  private static String backDated(String log) {
    return TIME.matcher(log)
        .replaceAll(time -> time.group(1) + (Long.parseLong(time.group(2)) - TEN_YEARS.toMillis()));
  }
}
