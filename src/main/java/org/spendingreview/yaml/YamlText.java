package org.spendingreview.yaml;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns a YAML text into nodes that know their lines, and nothing more: no objects are made. */
final class YamlText {
  private static final int MAX_CHARACTERS = 200_000;
  private static final int MAX_DEPTH = 10;
  private static final int MAX_ALIASES = 50;
  private static final String STANDARD = "tag:yaml.org,2002:";
  private static final Set<String> PLAIN_TAGS =
      Set.of("!", STANDARD + "str", STANDARD + "map", STANDARD + "seq");

  private final String text;
  private final Problems problems;

  private YamlText(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** The root node; empty with a problem noted if the text is no YAML, too large or unsafe. */
  static Optional<Node> compose(String text, Problems problems) {
    return new YamlText(text, problems).compose();
  }

  private Optional<Node> compose() {
    if (text.length() > MAX_CHARACTERS) {
      problems.form(1, "tooLarge", text.length(), MAX_CHARACTERS);
      return Optional.empty();
    }
    try {
      checkEvents();
      if (problems.any()) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        problems.form(1, "empty");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      problems.form(mark == null ? 1 : mark.getLine() + 1, "syntax", e.getProblem());
    } catch (ReaderException e) {
      problems.form(lineOf(e.getPosition()), "character", "U+%04X".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      problems.form(1, "syntax", e.getMessage());
    }
    return Optional.empty();
  }

  private void checkEvents() {
    int depth = 0;
    int aliases = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      int line = event.getStartMark().getLine() + 1;
      if (event instanceof ScalarEvent scalar) {
        checkTag(scalar.getTag(), line);
      } else if (event instanceof CollectionStartEvent collection) {
        checkTag(collection.getTag(), line);
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof AliasEvent) {
        aliases++;
      }
      if (depth > MAX_DEPTH) {
        problems.form(line, "tooDeep", MAX_DEPTH);
        return;
      }
      if (aliases > MAX_ALIASES) {
        problems.form(line, "tooManyAliases", MAX_ALIASES);
        return;
      }
    }
  }

  private void checkTag(String tag, int line) {
    if (tag != null && !PLAIN_TAGS.contains(tag)) {
      problems.form(line, "tag", tag.replace(STANDARD, "!!"));
    }
  }

  private int lineOf(int codePoints) {
    return 1 + (int) text.codePoints().limit(codePoints).filter(c -> c == '\n').count();
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true); // noted with both lines by Fields
    options.setMaxAliasesForCollections(MAX_ALIASES);
    options.setNestingDepthLimit(MAX_DEPTH + 1);
    options.setCodePointLimit(MAX_CHARACTERS);
    return new Yaml(new SafeConstructor(options));
  }
}
