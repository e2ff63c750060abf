package org.spendingreview.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spendingreview.delivery.Classification.AccountRole;
import org.spendingreview.delivery.Classification.Code;
import org.spendingreview.wording.CannotProceed;

/** Classifications by name, a city's own and those that ship with the program. */
class ClassificationCatalogTest {
  @TempDir Path folder;

  @BeforeEach
  void own() throws IOException {
    write(
        "economic.csv",
        "code,name,level,valid_from,valid_to\n30,Class,class,2019,\n301,Item,item,,2020\n");
    write("functional.csv", "code,name,level\n201,Services,class\n");
    write("accounts.csv", "code_prefix,role\n71,EXPENDITURE\n72,EXPENDITURE\n8,CLOSING\n");
    write("groups.csv", "group,code_prefix\nSTAFF,301\nSTAFF,303\nMEETINGS,30215\n");
  }

  @Test
  void aCitysOwnClassificationIsReadFromItsFolder() {
    Classification own = catalog().named("own");

    assertEquals("own", own.name());
    assertEquals(
        List.of(
            new Code("30", "Class", true, 2019, null), new Code("301", "Item", false, null, 2020)),
        List.copyOf(own.economic().codes().values()));
    assertEquals(
        List.of(new Code("201", "Services", true, null, null)),
        List.copyOf(own.functional().codes().values()));
    assertEquals(
        Map.of(AccountRole.EXPENDITURE, List.of("71", "72"), AccountRole.CLOSING, List.of("8")),
        own.accounts());
    assertEquals(
        Map.of("STAFF", List.of("301", "303"), "MEETINGS", List.of("30215")), own.groups());
  }

  @Test
  void theFingerprintChangesWithAnyOfItsFiles() throws IOException {
    String before = catalog().named("own").fingerprint();
    assertEquals(before, catalog().named("own").fingerprint());

    write("groups.csv", "group,code_prefix\nSTAFF,301\n");

    assertNotEquals(before, catalog().named("own").fingerprint());
  }

  @Test
  void whatTheFolderLacksIsTakenFromThoseThatShip() {
    Classification china = catalog().named("china");

    assertEquals("工资福利支出", china.economic().codes().get("301").name());
    assertEquals(List.of("301", "303"), china.groups().get("PERSONNEL"));
    assertEquals(china, new ClassificationCatalog(null, new Configuration()).named("china"));
  }

  @Test
  void anUnknownNameIsRefused() {
    assertEquals(
        "There is no classification \"atlantis\", neither in "
            + folder
            + " nor among those that ship with the program: correct classification in the layout,"
            + " or put it there",
        refusal(catalog(), "atlantis"));
    assertEquals(
        "No classification \"own\" ships with the program: correct classification in the layout, or"
            + " name the folder of your own with --classifications",
        refusal(new ClassificationCatalog(null, new Configuration()), "own"));
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    Path groups = folder.resolve("own/groups.csv");
    Files.delete(groups);

    assertEquals(
        "Cannot find own/groups.csv at "
            + groups
            + ": put it into the delivery folder, or name the right folder with --extracts",
        refusal(catalog(), "own"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "economic.csv | code,name,level,colour;1,a,class,x | own/economic.csv has an unknown column"
            + " colour (known are: code, name, level, parent_code, certain, valid_from, valid_to):"
            + " correct it or take it out",
        "economic.csv | code,name,level;,a,class | own/economic.csv line 2: code is empty: fill it"
            + " in",
        "functional.csv | code,name,level,valid_to;1,a,class,x | own/functional.csv line 2:"
            + " valid_to \"x\" is no year: write four digits",
        "accounts.csv | code_prefix,role,colour;1,CLOSING,x | own/accounts.csv has an unknown"
            + " column colour (known are: code_prefix, role, name): correct it or take it out",
        "accounts.csv | code_prefix,role;1,OTHER | own/accounts.csv line 2: role \"OTHER\" is none"
            + " of EXPENDITURE, TRANSFER, CLOSING, FINANCIAL: correct it",
        "groups.csv | group,code_prefix,colour;A,1,x | own/groups.csv has an unknown column colour"
            + " (known are: group, code_prefix, name): correct it or take it out",
        "groups.csv | group,code_prefix;A, | own/groups.csv line 2: code_prefix is empty: fill it"
            + " in",
      })
  void whatIsWrongWithAFileIsToldWithItsPlace(String file, String content, String message)
      throws IOException {
    write(file, content.replace(";", "\n") + "\n");

    assertEquals(message, refusal(catalog(), "own"));
  }

  @Test
  void aCodeIsKnownInItsYearsOnly() {
    Classification.Codes economic = catalog().named("own").economic();

    assertEquals(
        List.of(false, true), List.of(economic.knows("30", 2018), economic.knows("30", 2019)));
    assertEquals(
        List.of(true, false), List.of(economic.knows("301", 2020), economic.knows("301", 2021)));
    assertEquals(false, economic.knows("302", 2020));
  }

  @Test
  void theClassOfACodeIsTheLongestThatIsAPrefixOfIt() throws IOException {
    write(
        "economic.csv",
        "code,name,level,valid_to\n3,Wide,class,\n302,Class,class,2020\n3021,Item,item,\n");
    Classification.Codes economic = catalog().named("own").economic();

    assertEquals(Optional.of("302"), economic.classOf("30215", 2020).map(Code::code));
    assertEquals(Optional.of("3"), economic.classOf("30215", 2021).map(Code::code));
    assertEquals(Optional.of("3"), economic.classOf("3", 2021).map(Code::code));
    assertEquals(Optional.empty(), economic.classOf("40", 2021));
    assertEquals(Optional.of("302"), economic.anyClassOf("30215").map(Code::code));
    assertEquals(Optional.of("302"), economic.anyClassOf("302").map(Code::code));
    assertEquals(Optional.of("3"), economic.anyClassOf("303").map(Code::code));
    assertEquals(Optional.empty(), economic.anyClassOf("40"));
  }

  private ClassificationCatalog catalog() {
    return new ClassificationCatalog(
        new org.apache.hadoop.fs.Path(folder.toString()), new Configuration());
  }

  private static String refusal(ClassificationCatalog catalog, String name) {
    return assertThrows(CannotProceed.class, () -> catalog.named(name)).getMessage();
  }

  private void write(String file, String content) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve(file), content);
  }
}
