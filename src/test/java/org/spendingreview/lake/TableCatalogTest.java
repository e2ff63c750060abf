package org.spendingreview.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

class TableCatalogTest {

  @Test
  void everyTableHasAGrainOfItsOwnColumnsAndNoColumnTwice() {
    for (TableDefinition table : TableCatalog.all()) {
      List<String> names = table.columns().stream().map(TableColumn::name).toList();
      assertEquals(names.size(), new HashSet<>(names).size(), table.name());
      assertTrue(!table.key().isEmpty() && names.containsAll(table.key()), table.name());
    }
  }

  @Test
  void everyColumnHasATypeThatSparkKnowsAndACommentInBothLanguages() {
    for (TableDefinition table : TableCatalog.all()) {
      for (StructField field : table.schema().fields()) {
        String comment = field.getComment().get();
        assertTrue(comment.matches(".*\\S / \\S.*"), table.name() + "." + field.name());
      }
    }
  }

  @Test
  void tablesAtDepartmentGrainBeginWithTheDepartmentAndEndWithItsCompleteness() {
    List<String> prefix = List.of("fiscal_year", "department_code", "department_name");
    for (TableDefinition table : TableCatalog.all()) {
      List<String> names = table.columns().stream().map(TableColumn::name).toList();
      if (names.contains("completeness")) {
        assertEquals(prefix, names.subList(0, 3), table.name());
        assertEquals("completeness", names.get(names.size() - 1), table.name());
      }
    }
  }

  @Test
  void aLedgerTableIsTheLedgerBetweenItsDepartmentAndItsSource() {
    TableDefinition staffing = TableCatalog.named("staffing_register").orElseThrow();

    assertEquals(
        "fiscal_year INT,department_code STRING,unit_code STRING,approved_posts INT,in_post INT,"
            + "retired INT,path STRING,line_number BIGINT,excluded_reason STRING",
        staffing.schema().toDDL().replaceAll(" COMMENT '[^']*'", ""));
    assertEquals(List.of("fiscal_year", "department_code", "path", "line_number"), staffing.key());
  }

  @Test
  void theRankingIsSortedByMeasureBeforeDepartment() {
    assertEquals(
        List.of("fiscal_year", "measure", "department_code"),
        TableCatalog.named("department_ranking").orElseThrow().key());
  }
}
