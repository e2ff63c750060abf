package org.spendingreview.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.spendingreview.report.Colours;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import org.spendingreview.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** A call of the program: finds the command, runs it, and turns what goes wrong into words. */
@Command(
    name = "spending-review",
    resourceBundle = "messages.help",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      YearEndCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      TraceCommand.class,
      ReleasesCommand.class,
      ExportCommand.class,
      ReviewReportCommand.class,
      DraftReportCommand.class,
      GenerateCommand.class,
      CompletionCommand.class,
      KernelCommand.class
    })
public final class CommandLineCall implements Runnable {
  private static final int UNEXPECTED = 1;
  private static final int WRONG_CALL = 2;

  @CommandLine.Mixin GlobalOptions global;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private CommandLineCall() {}

  /** Runs the command of this process, whose standard output may be a terminal. */
  public static int main(PrintStream out, PrintStream err, String... args) {
    return run(out, err, Terminal.colours(), args);
  }

  /** Runs a command; see {@link org.spendingreview.SpendingReview#run}. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    return run(out, err, Colours.NONE, args);
  }

  private static int run(PrintStream out, PrintStream err, Colours colours, String... args) {
    Wording wording = GlobalOptions.wordingOf(args);
    Output output =
        new Output(
            out,
            err,
            wording,
            List.of(args).contains("--verbose"),
            GlobalOptions.logFormatOf(args),
            colours,
            UUID.randomUUID().toString());
    if (output.verbose()) {
      QuietLogs.verbose();
    } else {
      QuietLogs.quiet();
    }
    Locale locale = Locale.getDefault();
    try {
      // picocli takes the language of its help from the process
      Locale.setDefault(Locale.forLanguageTag(wording.tag()));
      CommandLine line = new CommandLine(new CommandLineCall(), new OutputFactory(output));
      line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
      line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
      line.setUsageHelpWidth(100);
      line.setColorScheme(Help.defaultColorScheme(colours == Colours.ANSI ? Ansi.ON : Ansi.OFF));
      line.setCaseInsensitiveEnumValuesAllowed(true);
      line.setParameterExceptionHandler((e, arguments) -> wrongOption(e, output));
      line.setExecutionExceptionHandler((e, command, result) -> failed(e, output));
      return line.execute(args);
    } finally {
      Locale.setDefault(locale);
      out.flush();
      err.flush();
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int wrongOption(ParameterException e, Output output) {
    output.error(WrongOption.problem(e));
    output.error(Problem.of("cli.seeHelp", e.getCommandLine().getCommandSpec().qualifiedName()));
    return WRONG_CALL;
  }

  private static int failed(Exception e, Output output) {
    CannotProceed known = CannotProceed.in(e);
    if (known != null) {
      known.problems().forEach(output::error);
      output.stackTrace(e);
      return known.exitCode();
    }
    output.error(Problem.of("cli.unexpected", deepest(e)));
    output.stackTrace(e);
    return UNEXPECTED;
  }

  private static String deepest(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String text = deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    return text.lines().findFirst().orElse(text);
  }

  /** Gives every command the place where it prints. */
  private record OutputFactory(Output output) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Output.class).newInstance(output);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
