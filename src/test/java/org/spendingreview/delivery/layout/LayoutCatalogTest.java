package org.spendingreview.delivery.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    assertEquals("ISO-8859-1", layout.form().encoding());
    assertEquals(new FileForm.Cells(';', '"', false), layout.form().cells());
    assertEquals(3, layout.form().width());
    assertEquals(
        List.of("center 1", "chapter 2", "obligations 3"),
        layout.columns().stream().map(c -> c.name() + " " + c.position()).toList());
    assertEquals(List.of("staffing_register"), layout.ledgers());
    Layout.LineRule line = layout.lines().get(0);
    assertEquals(List.of("obligations"), line.unlessZero().columns());
    assertEquals(List.of("center"), line.values().get("unit_code").columns());
    assertEquals("4", line.values().get("in_post").map().codeOf("1-2021"));
  }

  @Test
  void readsHowCellsNumbersAndDatesAreWritten() throws IOException {
    Layout layout =
        layout(
            """
            header: true
            trim: true
            columns: {unit: {optional: true}, posts: {position: 2, pad_to: 3}, more: [x, y]}
            numbers: {symbols: [￥, 元], zero: [-, 无], negative: [brackets, trailing], unit: 万元}
            dates: [d/m/yyyy, yyyymmdd]
            fiscal_year: {first_month: 4, named_by: end}
            lines:
              - ledger: staffing_register
                values: {unit_code: "{unit}", approved_posts: "{posts}", in_post: "{more}"}
            """);
    Cleaning trimmed = Cleaning.plain(true, false);

    assertTrue(layout.form().header());
    assertTrue(layout.form().trim());
    assertEquals(
        List.of(
            new Column("unit", List.of("unit"), 0, true, false, trimmed),
            new Column(
                "posts",
                List.of(),
                2,
                false,
                false,
                new Cleaning(true, false, false, List.of(), "", 1, List.of(), 1, 0, 3)),
            new Column("more", List.of("x", "y"), 0, false, false, trimmed)),
        layout.columns());
    assertEquals(
        new NumberFormat('.', "", true, true, false, List.of("￥", "元"), List.of("-", "无"), 4),
        layout.formats().numbers());
    assertEquals("d/m/yyyy, yyyymmdd", layout.formats().dates().text());
    assertEquals(
        new FiscalYear(2021, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 3, 31)),
        layout.formats().fiscalYear(2021));
  }

  @Test
  void aFiscalYearIsNamedByTheYearItBeginsUnlessTold() throws IOException {
    String april = GOOD + "fiscal_year: {first_month: 4}\n";
    String calendar = GOOD + "fiscal_year: {first_month: 1, named_by: end}\n";

    assertEquals(LocalDate.of(2021, 4, 1), layout(april).formats().fiscalYear(2021).first());
    assertEquals(FiscalYear.calendar(2021), layout(calendar).formats().fiscalYear(2021));
  }

  @Test
  void aLayoutIsReadOnce() throws IOException {
    Files.writeString(folder.resolve("wide.yaml"), GOOD);
    LayoutCatalog catalog = catalog();

    assertSame(catalog.named("wide"), catalog.named("wide"));
  }

  @Test
  void theStandardLayoutShipsWithTheProgram() {
    Layout standard = new LayoutCatalog(null, new Configuration()).named("standard");

    assertTrue(standard.isCanonical());
    assertTrue(standard.form().header());
    assertEquals("UTF-8", standard.form().encoding());
    assertEquals(FileForm.Cells.STANDARD, standard.form().cells());
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
            + " nor among those that ship with the program: correct layout in the manifest, or put"
            + " it there",
        refusal.getMessage());
    assertEquals(
        "没有格式“" + name + "”，" + folder + " 中没有，程序自带的也没有：请更正清单中的 layout，或把它放入该文件夹",
        refusal.problems().get(0).in(Wording.CHINESE));
    assertEquals(2, refusal.exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout: [wide",
        "layout: wide\n---\nlayout: wide\n",
        "layout: !!java.net.URL [http://127.0.0.1/]\n",
        "layout: !!javax.script.ScriptEngineManager []\n",
      })
  void whatIsNoPlainYamlIsRefused(String yaml) {
    CannotProceed refusal = assertThrows(CannotProceed.class, () -> layout(yaml));

    assertTrue(refusal.getMessage().matches("(?s)wide[.]yaml line [12]: .*"), refusal::getMessage);
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
