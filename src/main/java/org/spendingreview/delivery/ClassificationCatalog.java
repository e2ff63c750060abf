package org.spendingreview.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.spendingreview.delivery.Classification.AccountRole;
import org.spendingreview.delivery.Classification.Code;
import org.spendingreview.delivery.Classification.Codes;
import org.spendingreview.ledger.Fingerprint;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/**
 * Finds classifications by name: in the city's own folder first, then among those that ship with
 * the program. A classification is a folder of four CSV files.
 */
public final class ClassificationCatalog {
  private final Path folder;
  private final Configuration configuration;

  /**
   * A catalogue.
   *
   * @param folder of the city's own classifications, or null where it has none
   */
  public ClassificationCatalog(Path folder, Configuration configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /**
   * Reads a classification.
   *
   * @throws CannotProceed naming what is missing or wrong
   */
  public Classification named(String name) {
    SmallCsv economic = file(name, "economic.csv");
    SmallCsv functional = file(name, "functional.csv");
    SmallCsv accounts = file(name, "accounts.csv");
    SmallCsv groups = file(name, "groups.csv");
    String fingerprints =
        economic.fingerprint()
            + functional.fingerprint()
            + accounts.fingerprint()
            + groups.fingerprint();
    return new Classification(
        name,
        codes(economic),
        codes(functional),
        accounts(accounts),
        groups(groups),
        Fingerprint.of(fingerprints));
  }

  private SmallCsv file(String name, String file) {
    if (folder != null && exists(new Path(folder, name))) {
      return SmallCsv.read(
          name + "/" + file, new Path(new Path(folder, name), file), configuration);
    }
    String resource = "classifications/" + name + "/" + file;
    try (InputStream stream = getClass().getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw folder == null
            ? CannotProceed.wrongCall("delivery.classificationNotShipped", name)
            : CannotProceed.wrongCall("delivery.classificationUnknown", name, folder);
      }
      return SmallCsv.of(resource, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }

  private boolean exists(Path path) {
    try {
      return path.getFileSystem(configuration).exists(path);
    } catch (IOException e) {
      throw CannotProceed.wrongCall(
          "delivery.fileUnreadable", path.getName(), path, e.getMessage());
    }
  }

  private static Codes codes(SmallCsv file) {
    file.requireColumns(
        List.of("code", "name", "level"),
        List.of("parent_code", "certain", "valid_from", "valid_to"));
    List<Problem> problems = new ArrayList<>();
    TreeMap<String, Code> codes = new TreeMap<>();
    for (SmallCsv.Line line : file.lines()) {
      String code = line.required("code", problems);
      codes.put(
          code,
          new Code(
              code,
              line.cell("name"),
              line.cell("level").equals("class"),
              line.year("valid_from", problems).orElse(null),
              line.year("valid_to", problems).orElse(null)));
    }
    CannotProceed.ifAny(problems);
    return new Codes(codes);
  }

  private static Map<AccountRole, List<String>> accounts(SmallCsv file) {
    file.requireColumns(List.of("code_prefix", "role"), List.of("name"));
    List<Problem> problems = new ArrayList<>();
    Map<AccountRole, List<String>> accounts = new EnumMap<>(AccountRole.class);
    for (SmallCsv.Line line : file.lines()) {
      String prefix = line.required("code_prefix", problems);
      String role = line.required("role", problems);
      try {
        accounts.computeIfAbsent(AccountRole.valueOf(role), r -> new ArrayList<>()).add(prefix);
      } catch (IllegalArgumentException e) {
        String known =
            Stream.of(AccountRole.values()).map(Enum::name).collect(Collectors.joining(", "));
        problems.add(line.problem("delivery.roleUnknown", role, known));
      }
    }
    CannotProceed.ifAny(problems);
    return accounts;
  }

  private static Map<String, List<String>> groups(SmallCsv file) {
    file.requireColumns(List.of("group", "code_prefix"), List.of("name"));
    List<Problem> problems = new ArrayList<>();
    Map<String, List<String>> groups = new TreeMap<>();
    for (SmallCsv.Line line : file.lines()) {
      groups
          .computeIfAbsent(line.required("group", problems), g -> new ArrayList<>())
          .add(line.required("code_prefix", problems));
    }
    CannotProceed.ifAny(problems);
    return groups;
  }
}
