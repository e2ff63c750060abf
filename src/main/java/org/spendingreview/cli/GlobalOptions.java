package org.spendingreview.cli;

import java.util.Arrays;
import org.spendingreview.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of every command. */
final class GlobalOptions {
  @Option(
      names = "--locale",
      descriptionKey = "locale",
      paramLabel = "zh-CN|en",
      converter = LocaleConverter.class)
  Wording locale;

  @Option(names = "--verbose", descriptionKey = "verbose")
  boolean verbose;

  @Option(names = "--help", usageHelp = true, descriptionKey = "help")
  boolean help;

  GlobalOptions() {}

  /** The language that a call asks for, even one that is otherwise wrong. */
  static Wording wordingOf(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String value = args[i].startsWith("--locale=") ? args[i].substring(9) : null;
      if (args[i].equals("--locale") && i + 1 < args.length) {
        value = args[i + 1];
      }
      if (value != null && value.equals(Wording.ENGLISH.tag())) {
        return Wording.ENGLISH;
      }
    }
    return Wording.CHINESE;
  }

  /** From language tag to wording. */
  static final class LocaleConverter implements CommandLine.ITypeConverter<Wording> {
    @Override
    public Wording convert(String tag) {
      return Arrays.stream(Wording.values())
          .filter(w -> w.tag().equals(tag))
          .findFirst()
          .orElseThrow(() -> new CommandLine.TypeConversionException("zh-CN, en: " + tag));
    }
  }
}
