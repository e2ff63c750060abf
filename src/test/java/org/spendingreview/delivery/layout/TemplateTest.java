package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.delivery.layout.RowTest.Kind;

/** Texts that a row fills, and rows that are left out for what they are. */
class TemplateTest {
  private static final Cleaning PLAIN = Cleaning.plain(false, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{a}; ` abcd `",
        "{a[1-]}; ` abcd `", // all of it is the cell as it is
        "{a[2]}; b",
        "{a[2-3]}; bc",
        "{a[2-]}; bcd",
        "{a[1-2]}; ab",
        "{a[9]}; ``",
        "{a[0]}; ``", // no characters but a column of that name
        "{b}{b}; xx",
        "<{b}|{b}>; <x|x>",
        "plain; plain",
        "``; ``",
        "{row}/{department_code}/{fiscal_year}; 7/901/2021",
        "{year_begin}..{year_end}; 2021-01-01..2021-12-31"
      })
  void placesAreFilledFromTheRow(String template, String text) {
    assertEquals(text, Template.parse(template).orElseThrow().of(row("a,b", " abcd ", "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"}x", "x}", "{a", "{", "{}", "{ }", "{{a}", "{a}}", "{a}{"})
  void bracesComeInPairsRoundAName(String text) {
    assertEquals(Optional.empty(), Template.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"x,true", "{row}-{year_end},true", "{a},false", "x{row}{a},false"})
  void whatTakesNoColumnIsConstant(String text, boolean constant) {
    assertEquals(constant, Template.parse(text).orElseThrow().isConstant());
  }

  @Test
  void theTextOfOneWithoutAPlaceIsKnownBeforehand() {
    assertEquals(Optional.of("x"), Template.parse("x").orElseThrow().constant());
    assertEquals(Optional.of(""), Template.parse("").orElseThrow().constant());
    assertEquals(Optional.empty(), Template.parse("x{row}").orElseThrow().constant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,2,3; true",
        "栏次,1,2,3; true",
        "栏次,行次,1,2,3; true",
        ",1,,2, 3 ; true",
        "１,２,３; true",
        "1,2,3=1+2; true",
        "1,2; false", // may be a true row of a short file
        "栏次,1,2; false",
        "x,1,2,3; false",
        "1,栏次,2,3; false",
        "1,2,4; false",
        "1,2,3,x; false",
        "栏次; false"
      })
  void aRowThatNumbersTheColumnsIsAnIndex(String cells, boolean index) {
    assertEquals(index, new RowTest(Kind.INDEX_ROW, null).holds(row("a", cells.split(",", -1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"a,b; true", "a, b ; true", "a,b,; true", "a; false", "a,c; false", "c,b; false"})
  void aRowThatRepeatsTheHeaderIsOne(String cells, boolean header) {
    assertEquals(
        header, new RowTest(Kind.HEADER_ROW, null).holds(row("a,b", cells.split(",", -1))));
  }

  private static Row row(String header, String... cells) {
    Places places =
        new Places(
            Map.of("a", new Places.Place(0, PLAIN), "b", new Places.Place(1, PLAIN)),
            List.of(header.split(",")),
            2,
            List.of());
    return new Row(places, List.of(cells), 7, FiscalYear.calendar(2021), "901");
  }
}
