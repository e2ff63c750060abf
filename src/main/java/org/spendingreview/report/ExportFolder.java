package org.spendingreview.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.report.page.ReviewPage;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/** The folder of what people read of a release: {@code departments/CODE/…}. */
public final class ExportFolder {
  private static final String OF_NOBODY = "_";

  private final Path folder;
  private final Configuration configuration;

  /** A folder, which need not exist yet. */
  public ExportFolder(String folder, Configuration configuration) {
    this.folder = new Path(folder);
    this.configuration = configuration;
  }

  /**
   * Writes the fault list of every department that has one.
   *
   * @return the files written
   * @throws CannotProceed if the folder cannot be written
   */
  public List<Path> writeFaultLists(ReleaseReader release, int fiscalYear, Wording wording) {
    Map<String, FaultList> lists = new TreeMap<>(FaultList.of(release, fiscalYear));
    List<Path> written = new ArrayList<>();
    try {
      FileSystem system = folder.getFileSystem(configuration);
      system.mkdirs(folder); // also where no department has a fault: the call must not seem right
      for (Map.Entry<String, FaultList> list : lists.entrySet()) {
        Path file = new Path(folder, "departments/" + folderOf(list.getKey()) + "/fault-list.csv");
        try (Writer out =
            new OutputStreamWriter(system.create(file, true), StandardCharsets.UTF_8)) {
          out.write(SpreadsheetCsv.MARK);
          list.getValue().write(wording, out);
        }
        written.add(file);
      }
    } catch (IOException e) {
      throw CannotProceed.wrongCall("report.cannotWrite", folder, String.valueOf(e.getMessage()));
    }
    return written;
  }

  /**
   * Writes the page of a year, {@code spending-review-Y.html}.
   *
   * @return the file written
   * @throws CannotProceed if the folder cannot be written
   */
  public Path writePage(ReleaseReader release, int fiscalYear, Wording wording) {
    Path file = new Path(folder, "spending-review-" + fiscalYear + ".html");
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                folder.getFileSystem(configuration).create(file, true), StandardCharsets.UTF_8))) {
      new ReviewPage(release, fiscalYear, wording).write(out);
    } catch (IOException e) {
      throw CannotProceed.wrongCall("report.cannotWrite", folder, String.valueOf(e.getMessage()));
    }
    return file;
  }

  /** A code as the name of a folder, which must not lead anywhere else. */
  private static String folderOf(String code) {
    return code.isEmpty()
        ? OF_NOBODY
        : URLEncoder.encode(code, StandardCharsets.UTF_8).replace(".", "%2E");
  }
}
