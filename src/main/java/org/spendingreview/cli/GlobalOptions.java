package org.spendingreview.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spendingreview.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of every command. */
final class GlobalOptions {
  @Option(
      names = "--locale",
      descriptionKey = "locale",
      paramLabel = "zh-CN|en",
      completionCandidates = Candidates.Locales.class,
      converter = LocaleConverter.class)
  Wording locale;

  @Option(names = "--verbose", descriptionKey = "verbose")
  boolean verbose;

  @Option(
      names = "--log-format",
      descriptionKey = "logFormat",
      paramLabel = "text|json",
      completionCandidates = Candidates.LogFormats.class)
  LogFormat logFormat;

  @Option(names = "--help", usageHelp = true, descriptionKey = "help")
  boolean help;

  GlobalOptions() {}

  /** The language that a call asks for, even one that is otherwise wrong. */
  static Wording wordingOf(String[] args) {
    return valuesOf("--locale", args).contains(Wording.ENGLISH.tag())
        ? Wording.ENGLISH
        : Wording.CHINESE;
  }

  /** How a call wants its log, even one that is otherwise wrong. */
  static LogFormat logFormatOf(String[] args) {
    return valuesOf("--log-format", args).stream().anyMatch("json"::equalsIgnoreCase)
        ? LogFormat.JSON
        : LogFormat.TEXT;
  }

  private static List<String> valuesOf(String option, String[] args) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(option + "=")) {
        values.add(args[i].substring(option.length() + 1));
      } else if (args[i].equals(option) && i + 1 < args.length) {
        values.add(args[i + 1]);
      }
    }
    return values;
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
