package org.spendingreview.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.ledger.Formula.Term;

class FormulaTest {

  @Test
  void sumsDifferencesAndThePriorYear() {
    Formula formula = Formula.parse(" three_public_budget - prior( three_public_budget )+in_post ");
    assertEquals(
        List.of(
            new Term("three_public_budget", 1, 0),
            new Term("three_public_budget", -1, 1),
            new Term("in_post", 1, 0)),
        formula.terms());
  }

  @Test
  void aSignMayComeFirst() {
    assertEquals(List.of(new Term("a", -1, 0)), Formula.parse("-a").terms());
  }

  @Test
  void aFigureMayBeCalledPriorSomething() {
    assertEquals(List.of(new Term("prior_budget", 1, 0)), Formula.parse("prior_budget").terms());
  }

  @ParameterizedTest
  @CsvSource({
    "'',1",
    "'  ',3",
    "a b,3",
    "a +,4",
    "a + + b,5",
    "a * b,3",
    "2 * a,1",
    "prior(a,6",
    "prior(a + b),6",
    "(a),1",
    "A,1",
    "a + é,5",
    "a-,3"
  })
  void whatCannotBeUnderstoodIsRefusedWithItsPlace(String text, int position) {
    Formula.SyntaxError error = assertThrows(Formula.SyntaxError.class, () -> Formula.parse(text));
    assertEquals(position, error.position(), error.getMessage());
  }
}
