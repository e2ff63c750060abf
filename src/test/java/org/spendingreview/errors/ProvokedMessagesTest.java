package org.spendingreview.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message about an error is provoked by an entry of the catalogue. */
class ProvokedMessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  /** The two catalogues of one-line edits that layouts and rubrics had before this one. */
  private static final List<Path> EDITS =
      List.of(
          Path.of("src/test/resources/layouts/refusals.txt"),
          Path.of("src/test/resources/rubrics/refusals.txt"));

  /** What tells no error: stages, results, headings. */
  private static final Pattern NO_ERROR =
      Pattern.compile(
          "report[.](?!cannotWrite).*|page[.].*|workbook[.].*|notebook[.](?!chart|noLake|endsTooEarly).*|claims[.](.+_.+|sameValue|twoValues|oneChange|agreesThen|band|listed|listedOther|aboveFull|capital(All|Part)|unitPrice|noUnit|alone|counted|origins|colon|semicolon)|yearend[.]stage.*|cli[.]stage.*|cli[.](released|tables|tryShow|tryExport|tryRejected|generated|faultLists|exported_.*|drafted|draftPlace|seeHelp)");

  /** Errors that no file of a folder can provoke, and why. */
  private static final Map<String, String> NOT_PROVOKED = new TreeMap<>();

  static {
    NOT_PROVOKED.put("audit.doesNotTie", "needs a damaged lake; ReleasesTest makes it");
    NOT_PROVOKED.put(
        "claims.fileIsFolder", "a call checks a folder; ReportRefusalTest provokes it");
    NOT_PROVOKED.put("claims.fileTooLarge", "needs 50 MiB; ReportRefusalTest makes them");
    NOT_PROVOKED.put("cli.unexpected", "a mistake of the program itself; none is known");
    NOT_PROVOKED.put("cli.wrongOption", "for what picocli may refuse in a way not met so far");
    NOT_PROVOKED.put("delivery.codeUnknown", "is counted, and told by delivery.warnings");
    NOT_PROVOKED.put("delivery.unitNotYet", "is counted, and told by delivery.warnings");
    NOT_PROVOKED.put("delivery.pathLeaves", "needs a link; DeliveryPlanTest makes it");
    NOT_PROVOKED.put("draft.withheld", "is told of the sample's 504; DraftCallTest provokes it");
    NOT_PROVOKED.put("synthetic.noneOf", "is told of --systems; CityTest provokes it");
    NOT_PROVOKED.put("delivery.rowsLost", "a mistake of the program itself; none is known");
    NOT_PROVOKED.put("delivery.changedWhileRead", "a file must be changed during the run");
    NOT_PROVOKED.put("delivery.changedMeanwhile", "a file must be changed during the run");
    NOT_PROVOKED.put("delivery.amountsLost", "a mistake of the program itself; none is known");
    NOT_PROVOKED.put("delivery.lineTooLong", "needs a line of 1 MiB; RecordReaderTest makes it");
    NOT_PROVOKED.put("delivery.unreadable", "needs a disk that breaks while it is read");
    NOT_PROVOKED.put("lake.diskFull", "needs a full disk; LakeFaultsTest makes one");
    NOT_PROVOKED.put("lake.held", "needs a run that goes on; LakeLockTest and KillTest make it");
    NOT_PROVOKED.put("lake.lockLost", "needs a run that goes on; LakeLockTest makes it");
    NOT_PROVOKED.put("lake.notReported", "needs a bad disk; LakeFaultsTest makes one");
    NOT_PROVOKED.put("lake.notWritable", "needs a read-only disk; LakeFaultsTest makes one");
    NOT_PROVOKED.put("lake.overtaken", "needs two runs at once; LakeWriterTest makes them");
    NOT_PROVOKED.put("lake.overtakenTable", "needs two runs at once; LakeWriterTest makes them");
    NOT_PROVOKED.put("lake.notReleased", "needs a lake that an older program made");
    for (String asked :
        List.of("chartColumns", "chartRows", "chartTwice", "chartUnits", "chartUnknown")) {
      NOT_PROVOKED.put("notebook." + asked, "is told in a cell; NotebookTest provokes it");
    }
    NOT_PROVOKED.put("notebook.endsTooEarly", "for what the compiler may leave unsaid");
    NOT_PROVOKED.put("notebook.noLake", "is told in a cell; NotebookTest provokes it");
    NOT_PROVOKED.put("yaml.tooLarge", "needs 200 000 characters; RubricRefusalTest makes them");
  }

  @Test
  void everyMessageAboutAnErrorIsProvokedOrHasAReasonWhyNot() throws IOException {
    List<String> told = told();
    Set<String> missing = new TreeSet<>();
    for (Map.Entry<Object, Object> message : messages().entrySet()) {
      String key = (String) message.getKey();
      if (!NO_ERROR.matcher(key).matches()) {
        String[] text = ((String) message.getValue()).replace("''", "'").split("\\{[0-9]\\}", -1);
        if (told.stream().noneMatch(line -> tells(line, text))) {
          missing.add(key);
        }
      }
    }
    assertEquals(NOT_PROVOKED.keySet(), missing);
  }

  /** The lines of all texts expected, and of the older catalogues. */
  private static List<String> told() throws IOException {
    List<Path> files = Stream.concat(EDITS.stream(), texts().stream()).toList();
    return files.stream().flatMap(ProvokedMessagesTest::lines).toList();
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(ErrorEntry.ROOT)) {
      return files.filter(file -> file.toString().matches(".*(printed-en|tables)[.]txt")).toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (MalformedInputException e) {
      throw new AssertionError(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static Properties messages() throws IOException {
    Properties messages = new Properties();
    try (Stream<Path> bundles = Files.list(BUNDLES)) {
      for (Path bundle : bundles.filter(b -> b.toString().endsWith("_en.properties")).toList()) {
        if (!bundle.endsWith("help_en.properties")) {
          try (Reader reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
          }
        }
      }
    }
    return messages;
  }

  /** Whether a line has the parts of a message in their order, and something between each two. */
  private static boolean tells(String line, String... parts) {
    int from = 0;
    for (String part : parts) {
      int at = line.indexOf(part, from);
      if (at < from) {
        return false;
      }
      from = at + part.length() + 1;
    }
    return true;
  }
}
