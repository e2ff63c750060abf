package org.spendingreview.report.page;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.spendingreview.lake.Release;
import org.spendingreview.lake.ReleaseReader;
import org.spendingreview.ledger.CsvResource;
import org.spendingreview.report.CodeNames;
import org.spendingreview.report.Edition;
import org.spendingreview.report.ExportFolder;
import org.spendingreview.report.Quartile;
import org.spendingreview.wording.Wording;

/**
 * The page of a year: every department against its peers, in one HTML file that opens from a disk
 * and asks nothing of the network. It holds no texts of vouchers and no rows of a delivery.
 */
public final class ReviewPage {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)\\}");

  private final ReleaseReader release;
  private final int fiscalYear;
  private final Wording wording;

  private ReviewPage(Edition edition) {
    this.release = edition.release();
    this.fiscalYear = edition.fiscalYear();
    this.wording = edition.wording();
  }

  /**
   * Writes the page of a year, {@code spending-review-Y.html}. It opens in the edition's language;
   * its reader may switch.
   *
   * @return the file written
   * @throws org.spendingreview.wording.CannotProceed if the folder cannot be written
   */
  public static List<Path> write(Edition edition, ExportFolder folder) {
    return List.of(
        folder.write(
            "spending-review-" + edition.fiscalYear() + ".html",
            stream -> {
              Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
              new ReviewPage(edition).write(out);
              out.flush();
            }));
  }

  private void write(Writer out) throws IOException {
    String library = PageParts.library();
    String script = PageParts.script();
    Map<String, String> parts =
        Map.of(
            "language", wording.tag(),
            "policy", PageParts.policy(library, script),
            "title", wording.say("page.title", fiscalYear),
            "style", PageParts.style(),
            "skip", wording.say("page.skip"),
            "noScript", wording.say("page.noScript"),
            "library", library,
            "script", script);
    String frame = PageParts.frame();
    Matcher place = PLACE.matcher(frame);
    int done = 0;
    while (place.find()) {
      out.write(frame, done, place.start() - done);
      if (place.group(1).equals("data")) {
        data(out);
      } else {
        out.write(parts.get(place.group(1)));
      }
      done = place.end();
    }
    out.write(frame, done, frame.length() - done);
  }

  private void data(Writer out) throws IOException {
    out.write("{\"fiscalYear\":" + fiscalYear + ",\"language\":");
    out.write(ColumnsJson.safe(wording.tag()) + ",\"release\":" + ColumnsJson.safe(origin()));
    out.write(",\"texts\":" + ColumnsJson.safe(texts()));
    out.write(",\"quartiles\":" + ColumnsJson.safe(quartiles()));
    out.write(",\"compared\":" + ColumnsJson.safe(compared()) + ",\"tables\":{");
    for (PageTable table : PageTable.all()) {
      table(table.table().name(), table.columns(), table.columnsOf(release, fiscalYear), out);
      out.write(",\n");
    }
    table(Rejections.NAME, Rejections.COLUMNS, Rejections.columnsOf(release, fiscalYear), out);
    out.write("}}");
  }

  /** The page's texts and the names of codes, by language. */
  private static Map<String, Map<String, String>> texts() {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    for (Wording language : Wording.values()) {
      Map<String, String> all = language.all("page");
      all.putAll(CodeNames.all(language));
      for (Quartile quartile : Quartile.values()) {
        all.put("quartile_" + quartile, language.say(quartile.key()));
      }
      texts.put(language.tag(), all);
    }
    return texts;
  }

  /** The figures that a comparison shows, as in the terminal. */
  private static List<String> compared() {
    return CsvResource.rows("comparison.csv").stream().map(row -> row.get("figure_code")).toList();
  }

  private static List<Map<String, Object>> quartiles() {
    return Stream.of(Quartile.values())
        .map(quartile -> Map.<String, Object>of("name", quartile.name(), "from", quartile.from()))
        .toList();
  }

  private static void table(
      String name, List<String> columns, List<List<Object>> values, Writer out) throws IOException {
    out.write(ColumnsJson.safe(name) + ":");
    ColumnsJson.write(columns, values, out);
  }

  private Map<String, Object> origin() {
    Release shown = release.release();
    return new TreeMap<>(
        Map.of(
            "release_id", shown.id(),
            "released_at", shown.releasedAt(),
            "rubric", shown.rubric(),
            "program_version", shown.programVersion(),
            "input_fingerprint", shown.inputFingerprint()));
  }
}
