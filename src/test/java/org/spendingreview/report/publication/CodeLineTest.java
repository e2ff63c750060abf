package org.spendingreview.report.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportedSample;
import org.spendingreview.testing.SampleLake;
import org.spendingreview.wording.Wording;

class CodeLineTest {
  private static final Codes FUNCTIONS =
      Codes.of(new Edition(SampleLake.release(), ExportedSample.YEAR, Wording.CHINESE), "FUNCTION");

  @Test
  void itemsStandBelowSectionAndClassWhichAddThemUp() {
    assertEquals(
        List.of("201 +[1]", "20106 +[2, 3]", "2010601 = 2010601", "2010602 = 2010602"),
        lines("2010602", "2010601"));
  }

  @Test
  void whatWasBookedOnASectionGetsALineOfItsOwn() {
    assertEquals(
        List.of("201 +[1]", "20106 +[2, 3]", "20106 = 20106", "2010601 = 2010601"),
        lines("20106", "2010601"));
    List<CodeLine> lines = CodeLine.of(Set.of("20106", "2010601"), FUNCTIONS);
    assertEquals("财政事务（未细分）", lines.get(2).name(FUNCTIONS, lines.get(1)));
    assertEquals("财政事务", lines.get(1).name(FUNCTIONS, lines.get(0)));
  }

  @Test
  void anUnknownItemStandsBelowTheKnownCodesAboveIt() {
    List<CodeLine> lines = CodeLine.of(Set.of("2010677"), FUNCTIONS);

    assertEquals(List.of("201 +[1]", "20106 +[2]", "2010677 = 2010677"), lines("2010677"));
    assertEquals("（科目名称未载入分类科目）", lines.get(2).name(FUNCTIONS, lines.get(1)));
  }

  @Test
  void everyClassCountsOnceInTheTotal() {
    assertEquals(List.of(0, 3), CodeLine.top(CodeLine.of(Set.of("2010601", "2080501"), FUNCTIONS)));
  }

  private static List<String> lines(String... codes) {
    return CodeLine.of(Set.of(codes), FUNCTIONS).stream()
        .map(line -> line.code() + (line.adds() ? " +" + line.below() : " = " + line.key()))
        .toList();
  }
}
