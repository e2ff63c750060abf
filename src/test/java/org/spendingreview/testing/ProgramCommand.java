package org.spendingreview.testing;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spendingreview.SpendingReview;

/** The words that start the program in a process of its own, with the classes of these tests. */
public final class ProgramCommand {
  private ProgramCommand() {}

  /**
   * The command.
   *
   * @param options of Java
   * @param call the program's own words
   */
  public static List<String> of(List<String> options, List<String> call) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SpendingReview.class.getName());
    command.addAll(call);
    return command;
  }
}
