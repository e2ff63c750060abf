package org.spendingreview.cli;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.audit.ReleaseHistory;
import org.spendingreview.lake.Lake;
import org.spendingreview.report.ReleaseText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code releases}: prints what was released when, and what changed each time, without Spark. */
@Command(name = "releases", resourceBundle = "messages.help")
final class ReleasesCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  ReleasesCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    ReleaseHistory.tell(
        Lake.open(lake, new Configuration()),
        step -> output.out().println(new ReleaseText(step, output.wording()).text()));
    return 0;
  }
}
