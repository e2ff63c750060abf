package org.spendingreview.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.spendingreview.claims.Department;
import org.spendingreview.claims.ReportFolder;
import org.spendingreview.claims.ReportReview;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.lake.Lake;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.report.claims.FolderReview;
import org.spendingreview.report.claims.ReviewHtml;
import org.spendingreview.report.claims.ReviewJson;
import org.spendingreview.report.claims.ReviewText;
import org.spendingreview.report.claims.ReviewWord;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review-report}: checks departments' own reports, without Spark. */
@Command(name = "review-report", resourceBundle = "messages.help")
final class ReviewReportCommand implements Callable<Integer> {
  private static final int SOME_UNREADABLE = 2;

  private final Output output;

  @Mixin GlobalOptions global;

  @Parameters(paramLabel = "FILE-or-DIR", descriptionKey = "report")
  private String report;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "reportYear")
  private int fiscalYear;

  @Option(names = "--department", paramLabel = "CODE", descriptionKey = "reportDepartment")
  private String department;

  @Option(names = "--release", paramLabel = "N", descriptionKey = "release")
  private Long release;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "table|html|json|docx",
      descriptionKey = "reviewFormat",
      completionCandidates = Candidates.ReviewFormats.class)
  private ReviewFormat format;

  ReviewReportCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    QuietLogs.none();
    Configuration configuration = new Configuration();
    Lake opened = Lake.open(lake, configuration);
    Release read = opened.releaseOrLatest(release);
    ReleaseReader reader = opened.read(read);
    List<Department> departments = Department.of(reader, fiscalYear);
    if (ReportFolder.isFolder(report, configuration)) {
      return folder(configuration, departments, reader);
    }
    ReportDocument document = ReportDocument.read(report, configuration);
    one(ReportReview.of(document, whose(document, departments), fiscalYear, reader));
    return 0;
  }

  private Department whose(ReportDocument document, List<Department> departments) {
    if (department == null) {
      return Department.of(document.name(), document.text(), departments)
          .orElseThrow(() -> CannotProceed.wrongCall(notKnown(document, departments)));
    }
    return departments.stream()
        .filter(one -> one.code().equals(department))
        .findFirst()
        .orElseThrow(
            () ->
                CannotProceed.wrongCall(
                    "claims.noSuchDepartment", department, fiscalYear, codes(departments)));
  }

  private List<Problem> notKnown(ReportDocument document, List<Department> departments) {
    return List.of(
        Problem.of("claims.unknownDepartment", document.name(), fiscalYear, codes(departments)));
  }

  private static String codes(List<Department> departments) {
    return String.join(", ", departments.stream().map(Department::code).toList());
  }

  private void one(ReportReview review) {
    switch (format) {
      case TABLE -> text(ReviewText.of(review, output.wording(), output.colours()));
      case HTML -> text(ReviewHtml.of(review, output.wording()));
      case JSON -> text(ReviewJson.of(review, output.wording()));
      case DOCX -> output.out().writeBytes(ReviewWord.of(review, output.wording()));
    }
    output.out().flush();
  }

  private void text(String text) {
    output.out().writeBytes(text.getBytes(StandardCharsets.UTF_8));
    output.out().flush();
  }

  private int folder(
      Configuration configuration, List<Department> departments, ReleaseReader reader) {
    if (department != null || format == ReviewFormat.DOCX) {
      throw CannotProceed.wrongCall("claims.notForFolder", report);
    }
    List<ReportReview> reviews = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String file : ReportFolder.files(report, configuration)) {
      try {
        ReportDocument document = ReportDocument.read(file, configuration);
        reviews.add(ReportReview.of(document, whose(document, departments), fiscalYear, reader));
      } catch (CannotProceed e) {
        problems.addAll(e.problems());
      }
    }
    problems.addAll(ReportFolder.twice(reviews));
    FolderReview table = new FolderReview(reviews, departments, output.wording());
    text(
        switch (format) {
          case HTML -> table.html();
          case JSON -> table.json();
          default -> table.text();
        });
    problems.forEach(output::error);
    return problems.isEmpty() ? 0 : SOME_UNREADABLE;
  }
}
