package org.spendingreview.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Wording;

/**
 * The folder of what people read of a release; a department's files in {@code departments/CODE}.
 */
public final class ExportFolder {
  private static final String OF_NOBODY = "_";

  private final Path folder;
  private final Configuration configuration;

  /** A folder, which need not exist yet. */
  public ExportFolder(String folder, Configuration configuration) {
    this.folder = new Path(folder);
    this.configuration = configuration;
  }

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is closed by the folder. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file anew.
   *
   * @param name within the folder, for example {@code csv/deliveries.csv}
   * @throws CannotProceed if it cannot be written
   */
  public Path write(String name, Content content) {
    Path file = new Path(folder, name);
    try {
      try (OutputStream out = new BufferedOutputStream(system().create(file, true))) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
    return file;
  }

  /** As {@link #write(String, Content)}, a file of a department, in {@code departments/CODE}. */
  public Path writeOf(String departmentCode, String name, Content content) {
    return write("departments/" + folderOf(departmentCode) + "/" + name, content);
  }

  /**
   * Writes the fault list of every department that has one.
   *
   * @return the files written
   * @throws CannotProceed if the folder cannot be written
   */
  public List<Path> writeFaultLists(ReleaseReader release, int fiscalYear, Wording wording) {
    Map<String, FaultList> lists = new TreeMap<>(FaultList.of(release, fiscalYear));
    makeFolder(); // also where no department has a fault: the call must not seem right
    return lists.entrySet().stream()
        .map(
            list ->
                writeOf(
                    list.getKey(), "fault-list.csv", out -> write(list.getValue(), wording, out)))
        .toList();
  }

  private static void write(FaultList list, Wording wording, OutputStream stream)
      throws IOException {
    Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(SpreadsheetCsv.MARK);
    list.write(wording, out);
    out.flush();
  }

  private void makeFolder() {
    try {
      system().mkdirs(folder);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** People get this folder: without the hidden checksum beside every file of a local disk. */
  private FileSystem system() throws IOException {
    FileSystem system = folder.getFileSystem(configuration);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }

  private CannotProceed cannotWrite(IOException e) {
    return CannotProceed.wrongCall("report.cannotWrite", folder, String.valueOf(e.getMessage()));
  }

  /** A code as the name of a folder, which must not lead anywhere else. */
  private static String folderOf(String code) {
    return code.isEmpty()
        ? OF_NOBODY
        : URLEncoder.encode(code, StandardCharsets.UTF_8).replace(".", "%2E");
  }
}
