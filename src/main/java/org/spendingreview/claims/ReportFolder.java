package org.spendingreview.claims;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.claims.document.ReportDocument;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/** A folder of departments' reports, a file a department (自评报告文件夹). */
public final class ReportFolder {
  /** What departments hand in instead, so that none is passed over in silence. */
  private static final Pattern OTHER_DOCUMENT =
      Pattern.compile("(?i)[.](doc|wps|rtf|odt|ofd|pdf|xls|xlsx|et|zip|rar|7z|jpe?g|png|tiff?)$");

  private ReportFolder() {}

  /** Whether a path is a folder; one that is not there is none. */
  public static boolean isFolder(String path, Configuration configuration) {
    try {
      Path folder = new Path(path);
      return folder.getFileSystem(configuration).getFileStatus(folder).isDirectory();
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false; // the reader of the file says what is wrong
    }
  }

  /**
   * The files right within a folder, by name; which are no reports, their reader says.
   *
   * @throws CannotProceed if there are none, or the folder cannot be read
   */
  public static List<String> files(String path, Configuration configuration) {
    try {
      Path folder = new Path(path);
      FileSystem files = folder.getFileSystem(configuration);
      List<String> reports =
          Arrays.stream(files.listStatus(folder))
              .filter(FileStatus::isFile)
              .map(file -> file.getPath().getName())
              .filter(ReportFolder::isHandedIn)
              .map(name -> new Path(folder, name).toString())
              .sorted()
              .toList();
      if (reports.isEmpty()) {
        throw CannotProceed.wrongCall("claims.noReports", path);
      }
      return reports;
    } catch (IOException e) {
      throw CannotProceed.wrongCall("claims.noReports", path);
    }
  }

  /** Whether a file is a report; of documents that cannot be read their reader tells. */
  private static boolean isHandedIn(String name) {
    boolean isHidden = name.startsWith(".") || name.startsWith("~$");
    return ReportDocument.isReadable(name) || (!isHidden && OTHER_DOCUMENT.matcher(name).find());
  }

  /** Departments of which the folder holds more than one report. */
  public static List<Problem> twice(List<ReportReview> reviews) {
    Map<String, String> files = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ReportReview review : reviews) {
      String other = files.put(review.department().code(), review.document().name());
      if (other != null) {
        problems.add(
            Problem.of(
                "claims.departmentTwice",
                review.department().code(),
                other,
                review.document().name()));
      }
    }
    return problems;
  }
}
