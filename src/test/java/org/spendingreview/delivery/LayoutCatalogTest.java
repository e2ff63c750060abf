package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

class LayoutCatalogTest {
  private static final String GOOD =
      """
      layout: wide
      classification: madrid
      encoding: ISO-8859-1
      delimiter: ";"
      columns: [center, chapter, obligations]
      lines:
        - ledger: staffing_register
          unless_zero: obligations
          values:
            unit_code: "{center}"
            approved_posts: "1"
            in_post: {from: "{chapter}-{fiscal_year}", map: {1-2021: 4}}
      """;

  @TempDir Path folder;

  @Test
  void readsALayout() throws IOException {
    Layout layout = layout(GOOD);

    assertEquals("wide", layout.name());
    assertEquals("madrid", layout.classification());
    assertEquals("ISO-8859-1", layout.encoding());
    assertEquals(';', layout.delimiter());
    assertEquals(List.of("center", "chapter", "obligations"), layout.columns());
    assertEquals(List.of("staffing_register"), layout.ledgers());
    assertEquals("obligations", layout.lines().get(0).unlessZero());
    assertEquals(
        Map.of(
            "unit_code", new ValueRule("{center}", Map.of()),
            "approved_posts", new ValueRule("1", Map.of()),
            "in_post", new ValueRule("{chapter}-{fiscal_year}", Map.of("1-2021", "4"))),
        layout.lines().get(0).values());
  }

  @Test
  void theStandardLayoutShipsWithTheProgram() {
    Layout standard = new LayoutCatalog(null, new Configuration()).named("standard");

    assertTrue(standard.isCanonical());
    assertTrue(standard.hasHeader());
    assertEquals("UTF-8", standard.encoding());
    assertEquals(',', standard.delimiter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "../wide", "a/b", "", "wide.yaml"})
  void anUnknownNameIsRefused(String name) {
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> catalog().named(name));

    assertEquals(
        "There is no layout \""
            + name
            + "\", neither in "
            + folder
            + " nor among those that ship with the program",
        refusal.getMessage());
    assertEquals(
        "没有格式“" + name + "”：" + folder + " 中没有，程序自带的也没有",
        refusal.problems().get(0).in(Wording.CHINESE));
    assertEquals(2, refusal.exitCode());
  }

  @Test
  void everyProblemOfALayoutIsToldAtOnce() {
    assertRefused(
        """
        layout: wide
        encodnig: UTF-8
        encoding: UTF-9
        delimiter: "||"
        columns: [center]
        lines:
          - ledger: staffing_register
            only_if: center
            values:
              unit_code: "{centre}"
              unit_name: "{center}"
              in_post: {of: "{center}"}
          - ledger: payroll
        """,
        "The layout wide.yaml has an unknown key \"encodnig\"; known are: classification, columns,"
            + " delimiter, description, encoding, layout, lines",
        "The layout wide.yaml: delimiter cannot be \"||\"",
        "The layout wide.yaml: encoding cannot be \"UTF-9\"",
        "The layout wide.yaml has an unknown key \"only_if\"; known are: ledger, unless_zero,"
            + " values",
        "The layout wide.yaml takes unit_code from the column \"centre\", which it does not name"
            + " under columns",
        "The layout wide.yaml fills unit_name, which is no column of staffing_register",
        "The layout wide.yaml has an unknown key \"of\"; known are: from, map",
        "The layout wide.yaml does not fill approved_posts, which staffing_register requires",
        "The layout wide.yaml: ledger cannot be \"payroll\"");
  }

  @Test
  void theColumnThatDecidesWhetherThereIsALineMustBeOneOfTheColumns() {
    assertRefused(
        GOOD.replace("unless_zero: obligations", "unless_zero: obligation"),
        "The layout wide.yaml takes unless_zero from the column \"obligation\", which it does not"
            + " name under columns");
  }

  @Test
  void listsMustBeLists() {
    assertRefused(
        "columns: center\nlines: all\n",
        "The layout wide.yaml: columns cannot be \"center\"",
        "The layout wide.yaml: lines cannot be \"all\"",
        "The layout wide.yaml: lines cannot be \"[]\"");
  }

  @Test
  void aColumnNamedTwiceIsRefused() {
    assertRefused(
        GOOD.replace("[center, chapter, obligations]", "[center, chapter, obligations, center]"),
        "The layout wide.yaml: columns cannot be \"center, chapter, obligations, center\"");
  }

  @Test
  void aLayoutWithoutLinesIsRefusedUnlessItIsTheStandardOne() {
    assertRefused("layout: wide\n", "The layout wide.yaml: lines cannot be \"[]\"");
  }

  @Test
  void aFileThatHoldsNoKeysIsRefused() {
    assertRefused(
        "just a text",
        "The layout wide.yaml: layout cannot be \"just a text\"",
        "The layout wide.yaml: lines cannot be \"[]\"");
    assertRefused(
        "",
        "The layout wide.yaml: layout cannot be \"\"",
        "The layout wide.yaml: lines cannot be \"[]\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout: [wide",
        "layout: wide\nlayout: wide\n",
        "layout: !!java.net.URL [http://127.0.0.1/]\n",
        "layout: !!javax.script.ScriptEngineManager []\n",
        "columns: &c [center]\nlines: *c\n",
        "layout: wide\n---\nlayout: wide\n"
      })
  void whatIsNoPlainYamlIsRefused(String yaml) throws IOException {
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> layout(yaml));

    String begin = "The layout wide.yaml is not plain YAML: ";
    assertTrue(refusal.getMessage().startsWith(begin), refusal.getMessage());
    assertTrue(refusal.getMessage().length() > begin.length(), refusal.getMessage());
    assertEquals(2, refusal.exitCode());
  }

  private void assertRefused(String yaml, String... messages) {
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> layout(yaml));

    assertEquals(String.join("\n", messages), refusal.getMessage());
    assertEquals(2, refusal.exitCode());
  }

  private Layout layout(String yaml) throws IOException {
    Files.writeString(folder.resolve("wide.yaml"), yaml);
    return catalog().named("wide");
  }

  private LayoutCatalog catalog() {
    return new LayoutCatalog(new org.apache.hadoop.fs.Path(folder.toString()), new Configuration());
  }
}
