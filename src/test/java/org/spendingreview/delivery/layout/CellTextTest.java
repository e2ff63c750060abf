package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the text of a cell: cleaning, and patterns that it may match. */
class CellTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30201; 30201; true",
        "302*; 30201; true",
        "302*; 302; true",
        "302*; 303; false",
        "*合计; 本月合计; true",
        "*合计*; 合计（元）; true",
        "?????; 30201; true",
        "?????; 302; false",
        "a*b*c; axxbxxbyyc; true",
        "a*b*c; axxbxxbyy; false",
        "\\*; *; true",
        "\\*; x; false",
        "\\?*; ?x; true",
        "*; ''; true",
        "''; '  '; true",
        "''; x; false"
      })
  void patternsHaveTwoSigns(String pattern, String cell, boolean matches) {
    assertEquals(matches, new TextPattern(pattern).matches(cell));
  }

  @Test
  void noPatternHangsOnAnyCell() {
    TextPattern evil = new TextPattern("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b");

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertFalse(evil.matches("a".repeat(1000)));
          assertFalse(evil.matches("a".repeat(10_000_000)));
        });
    assertTrue(new TextPattern("*").matches("a".repeat(10_000_000)));
  }

  @Test
  void aCellOfAThousandCharactersIsComparedAndALongerOneIsNot() {
    assertTrue(new TextPattern("a*").matches(" " + "a".repeat(1000)));
    assertFalse(new TextPattern("a*").matches("a".repeat(1001)));
  }

  @Test
  void codesLoseWhatIsNoPartOfThem() {
    assertEquals("2080501", column("remove: \"|\"").clean("208|05|01"));
    assertEquals("2080501", column("remove: [\"|\", \"-\"]").clean("208|05-01 "));
    assertEquals("30101", column("split: \"##\"").clean("30101##基本工资##a1b2"));
    assertEquals("基本工资", column("split: \"##\"\n    part: 2").clean("30101## 基本工资 ##a1b2"));
    assertEquals("30101", column("split: \"##\"").clean("30101"));
    assertEquals("", column("split: \"##\"\n    part: 2").clean("30101"));
    assertEquals("00201", column("pad_to: 5").clean(" 201 "));
    assertEquals("", column("pad_to: 5").clean("  "));
    assertEquals("2021", column("characters: 1-4").clean("202101"));
    assertEquals("01", column("characters: 5-").clean("202101"));
    assertEquals("", column("characters: 5-").clean("2021"));
    assertEquals("A30101", column("half_width: true").clean("Ａ３０１０１"));
    assertEquals("", column("blank: [\"00:00:00\", 无]").clean("00:00:00"));
    assertEquals(" 30101 ", column("optional: true").clean(" 30101 "));
  }

  @Test
  void whatASpreadsheetKeepsAsTextIsUnwrapped() {
    Cleaning excel = Cleaning.plain(false, true);

    assertEquals("30101", excel.clean("=\"30101\""));
    assertEquals("30101", excel.clean("30101"));
    assertEquals("=1+1", excel.clean("=1+1"));
    assertEquals("=\"30101\"", Cleaning.plain(false, false).clean("=\"30101\""));
  }

  private static Cleaning column(String keys) {
    String yaml = Layouts.STAFFING.replace("{posts: posts}", "\n  posts:\n    " + keys);
    return Layouts.read(yaml).columns().get(0).cleaning();
  }

  @Test
  void columnsAreNamedByTheirHeading() {
    assertEquals(List.of("posts"), Layouts.read(Layouts.STAFFING).columns().get(0).headings());
  }
}
