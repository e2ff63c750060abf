package org.spendingreview.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spendingreview.claims.check.Verdict;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** A report that is drafted from the ledgers contradicts neither itself nor them. */
class ReviewedDraftTest {

  @ParameterizedTest
  @ValueSource(strings = {"417", "303", "206", "403", "101"})
  void aDraftHasNoContradiction(String department, @TempDir Path folder) {
    String file = folder.resolve(department + ".docx").toString();
    Program drafted =
        Program.run(
            "draft-report",
            "--lake",
            SampleLake.path(),
            "--fiscal-year",
            "2021",
            "--department",
            department,
            "--out",
            file);
    assertEquals(0, drafted.exitCode(), drafted.err());
    ReportDocument document = ReportDocument.read(file, new Configuration());
    Department whose =
        Department.of(document.name(), document.text(), Department.of(SampleLake.release(), 2021))
            .orElseThrow();
    assertEquals(department, whose.code());
    ReportReview review = ReportReview.of(document, whose, 2021, SampleLake.release());
    assertEquals(List.of(), ReportReviewLists.with(review.findings(), Verdict.CONTRADICTS));
  }
}
