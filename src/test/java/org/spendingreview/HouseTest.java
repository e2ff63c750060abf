package org.spendingreview;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms: one way through, left to right, no arrow back. */
class HouseTest {
  private static final String HOUSE = "org.spendingreview";

  /** Every room, and the rooms it may use. */
  private static final Map<String, List<String>> ARROWS = new TreeMap<>();

  static {
    ARROWS.put(
        "cli",
        List.of(
            "yearend",
            "report",
            "notebook",
            "claims",
            "audit",
            "draft",
            "lake",
            "distribution",
            "synthetic",
            "ledger",
            "wording"));
    ARROWS.put(
        "yearend", List.of("delivery", "review", "rubric", "lake", "ledger", "sql", "wording"));
    ARROWS.put("delivery", List.of("ledger", "sql", "yaml", "wording"));
    ARROWS.put("review", List.of("ledger", "sql", "wording"));
    ARROWS.put("rubric", List.of("ledger", "sql", "yaml", "wording"));
    ARROWS.put("lake", List.of("ledger", "wording"));
    ARROWS.put("audit", List.of("lake", "ledger", "wording"));
    ARROWS.put("claims", List.of("lake", "ledger", "wording"));
    ARROWS.put("report", List.of("claims", "audit", "lake", "ledger", "wording"));
    ARROWS.put("draft", List.of("lake", "ledger", "wording"));
    ARROWS.put("notebook", List.of("yearend", "lake", "ledger", "wording"));
    ARROWS.put("distribution", List.of("synthetic"));
    ARROWS.put("synthetic", List.of("ledger", "wording"));
    ARROWS.put("sql", List.of());
    ARROWS.put("yaml", List.of("wording"));
    ARROWS.put("ledger", List.of());
    ARROWS.put("wording", List.of());
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  static Set<String> rooms() {
    return ARROWS.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatItsArrowsSay(String room) {
    none(in(List.of(room)), inTheHouseBut(room, ARROWS.get(room)));
  }

  @Test
  void theEntryPointUsesOnlyTheCommands() {
    none(resideInAPackage(HOUSE), inTheHouseBut("cli", List.of()));
  }

  @Test
  void everyRoomHasItsArrows() {
    List<String> strangers =
        CLASSES.stream()
            .filter(inTheHouseBut("cli", ARROWS.keySet()))
            .map(JavaClass::getName)
            .toList();
    assertEquals(List.of(), strangers);
  }

  @Test
  void noTwoRoomsUseEachOther() {
    slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest(name = "{0} does without {1}")
  @CsvSource({
    "cli, io.delta..",
    "report, org.apache.spark..",
    "audit, org.apache.spark..",
    "claims, org.apache.spark..",
    "claims, io.delta..",
    "audit, io.delta..",
    "draft, org.apache.spark..",
    "draft, io.delta..",
    "synthetic, org.apache.spark..",
    "notebook, io.delta..",
    "distribution, io.delta..",
    "wording, org.apache.spark..",
    "delivery, io.delta..",
    "review, io.delta..",
    "rubric, io.delta..",
    "rubric, org.yaml..",
    "delivery, org.yaml..",
    "yaml, org.apache..",
  })
  void aRoomDoesWithout(String room, String library) {
    none(in(List.of(room)), resideInAPackage(library));
  }

  @Test
  void theCommandsHoldNoSparkLogic() {
    none(in(List.of("cli")), belongToAnyOf(Dataset.class, Row.class, Column.class));
  }

  private static void none(
      DescribedPredicate<JavaClass> classes, DescribedPredicate<JavaClass> others) {
    noClasses()
        .that(classes)
        .should()
        .dependOnClassesThat(others)
        .allowEmptyShould(true) // a room may not be built yet
        .check(CLASSES);
  }

  /** The classes of other rooms; the entry point's own package is no room. */
  private static DescribedPredicate<JavaClass> inTheHouseBut(
      String room, Collection<String> others) {
    return resideInAPackage(HOUSE + ".*..").and(not(in(List.of(room)))).and(not(in(others)));
  }

  private static DescribedPredicate<JavaClass> in(Collection<String> rooms) {
    return resideInAnyPackage(
        rooms.stream().map(room -> HOUSE + "." + room + "..").toArray(String[]::new));
  }
}
