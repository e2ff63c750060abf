package org.spendingreview.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.draft.Draft;
import org.spendingreview.draft.DraftFile;
import org.spendingreview.draft.WordTemplate;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code draft-report}: drafts a department's self-evaluation as a Word document, without Spark.
 */
@Command(name = "draft-report", resourceBundle = "messages.help")
final class DraftReportCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "draftedYear")
  private int fiscalYear;

  @Option(
      names = "--department",
      required = true,
      paramLabel = "CODE",
      descriptionKey = "tracedDepartment")
  private String department;

  @Option(names = "--out", required = true, paramLabel = "FILE.docx", descriptionKey = "draftOut")
  private String out;

  @Option(names = "--template", paramLabel = "FILE.docx", descriptionKey = "draftTemplate")
  private String template;

  @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
  private Long release;

  DraftReportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    Configuration configuration = new Configuration();
    WordTemplate styled =
        template == null ? WordTemplate.shipped() : WordTemplate.of(template, configuration);
    Lake opened = Lake.open(lake, configuration);
    Release drafted = opened.releaseOrLatest(release);
    Draft draft = Draft.of(opened.read(drafted), fiscalYear, department);
    new DraftFile(out, configuration).write(draft, styled);
    List<String> places = draft.places();
    output.result("cli.drafted", out, drafted.id(), places.size());
    for (int index = 0; index < places.size(); index++) {
      output.result("cli.draftPlace", index + 1, places.get(index));
    }
    return 0;
  }
}
