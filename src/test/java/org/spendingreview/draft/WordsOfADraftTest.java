package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.template.SimpleNumber;
import freemarker.template.TemplateModelException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as they are printed, texts as they are cleaned, lines as they are read. */
class WordsOfADraftTest {
  @ParameterizedTest
  @CsvSource({
    "wan, 13119900.00, 1311.99",
    "wan, 50.00, 0.01",
    "wan, 49.99, 0.00",
    "wan, -532900.00, -53.29",
    "wan, 99999999999999.99, 10000000000.00",
    "percent, 0.303493, 30.35",
    "percent, 0.000050, 0.01",
    "percent, 2.436889, 243.69",
    "decimals, 7.6, 7.60",
    "whole, 88.00, 88",
  })
  void numbersAreRoundedHalfUpOnce(String function, BigDecimal number, String printed)
      throws TemplateModelException {
    assertEquals(printed, Functions.all().get(function).exec(List.of(new SimpleNumber(number))));
  }

  @Test
  void aNumberThatIsNotThereIsNeverPrinted() {
    assertThrows(TemplateModelException.class, () -> Functions.all().get("wan").exec(List.of()));
  }

  @Test
  void aLedgersTextKeepsItsLettersOnly() {
    assertEquals(
        "甲\uD842\uDFB7乙｜=1+1", PlainText.of("甲\uD842\uDFB7\u0001\n\u202E乙\uFFFE\uD800|=1+1"));
  }

  @Test
  void aLineBecomesABlock() {
    List<Block> blocks =
        DraftReader.read(
            "  h1|一\n\nlead|1.甲。|乙\u0001请填写：丙\u0002丁\ncolumns|目:text:60|数:number:40\nrow|　其中|1.00\n");
    assertEquals(
        List.of(
            new Block.Paragraph("h1", "", List.of(new Piece("一", false))),
            new Block.Paragraph(
                "p",
                "1.甲。",
                List.of(new Piece("乙", false), new Piece("请填写：丙", true), new Piece("丁", false))),
            new Block.Table(
                List.of(new Block.Column("目", false, 60), new Block.Column("数", true, 40)),
                List.of(
                    new Block.Row(
                        List.of(
                            List.of(new Piece("　其中", false)), List.of(new Piece("1.00", false))),
                        false)))),
        blocks);
  }

  @Test
  void aRowOfTooFewCellsIsAMistakeOfTheWording() {
    assertThrows(
        IllegalStateException.class,
        () -> DraftReader.read("columns|目:text:60|数:number:40\nrow|甲"));
  }
}
