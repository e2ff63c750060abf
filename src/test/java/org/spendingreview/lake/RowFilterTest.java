package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.delta.kernel.expressions.Expression;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Delta Kernel walks through a predicate by calling itself. */
class RowFilterTest {
  @Test
  void aFilterOfAProvincesDepartmentsIsNoDeeperThanItsNumberHasBits() {
    Set<String> departments =
        IntStream.range(0, 11_160).mapToObj(Integer::toString).collect(Collectors.toSet());
    RowFilter filter = RowFilter.ofYear(2021).ofDepartments(departments);

    Expression any =
        RowFilter.anyOf(List.of(filter, RowFilter.everything()), Set.of("department_code"));

    assertTrue(depth(any) < 20, () -> "depth " + depth(any));
  }

  private static int depth(Expression expression) {
    return 1 + expression.getChildren().stream().mapToInt(RowFilterTest::depth).max().orElse(0);
  }
}
