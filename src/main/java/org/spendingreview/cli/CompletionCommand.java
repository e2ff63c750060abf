package org.spendingreview.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code completion}: prints the script with which bash or zsh completes what is typed. */
@Command(name = "completion", resourceBundle = "messages.help")
final class CompletionCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  CompletionCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    CommandLine whole = spec.root().commandLine();
    output.out().print(AutoComplete.bash(whole.getCommandName(), whole));
    return 0;
  }
}
