package org.spendingreview.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spendingreview.wording.Problem;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the options of a call; picocli itself says it in English only. */
final class WrongOption {
  private final ParameterException failure;
  private final CommandSpec command;

  private WrongOption(ParameterException failure) {
    this.failure = failure;
    this.command = failure.getCommandLine().getCommandSpec();
  }

  /** What must be mended. */
  static Problem problem(ParameterException failure) {
    return new WrongOption(failure).problem();
  }

  private Problem problem() {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0));
    } else if (failure instanceof MissingParameterException missing) {
      String all = missing.getMissing().stream().map(WrongOption::text).collect(joined());
      return Problem.of("cli.missing", all);
    } else if (failure instanceof OverwrittenOptionException twice) {
      return Problem.of("cli.twice", name(twice.getOverwritten()));
    } else if (failure.getArgSpec() != null && failure.getValue() != null) {
      return wrongValue(failure.getArgSpec());
    }
    return Problem.of("cli.wrongOption", failure.getMessage());
  }

  private Problem unmatched(String word) {
    List<String> commands =
        command.subcommands().entrySet().stream()
            .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .toList();
    if (word.startsWith("-")) {
      String options = command.options().stream().map(OptionSpec::longestName).collect(joined());
      return Problem.of("cli.unknownOption", command.qualifiedName(), word, options);
    } else if (!commands.isEmpty()) {
      return Problem.of("cli.unknownCommand", word, String.join(", ", commands));
    }
    String taken =
        Stream.concat(command.positionalParameters().stream(), command.options().stream())
            .map(WrongOption::text)
            .collect(joined());
    return Problem.of("cli.surplus", command.qualifiedName(), word, taken);
  }

  private Problem wrongValue(ArgSpec argument) {
    Class<?> type = argument.type();
    boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return number
        ? Problem.of("cli.notANumber", name(argument), failure.getValue())
        : Problem.of("cli.wrongValue", name(argument), failure.getValue(), argument.paramLabel());
  }

  private static String text(ArgSpec argument) {
    boolean flag = argument.arity().max() == 0;
    boolean named = argument.isOption() && !flag;
    return named ? name(argument) + " " + argument.paramLabel() : name(argument);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
