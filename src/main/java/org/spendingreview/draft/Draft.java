package org.spendingreview.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.spendingreview.lake.ReleaseReader;

/**
 * A department's self-evaluation (部门整体支出绩效自评报告), drafted from a release: every figure is the
 * released one, money in 万元 and rates in percent with two decimals; what only people know is a
 * marked place. Always in Chinese, since the form is.
 */
public final class Draft {
  /** By which an untouched draft is known: office programs put their own name there. */
  static final String APPLICATION = "Spending Review draft-report";

  private final List<Block> blocks;
  private final Instant releasedAt;

  private Draft(List<Block> blocks, Instant releasedAt) {
    this.blocks = blocks;
    this.releasedAt = releasedAt;
  }

  /**
   * Drafts the report of a department's year.
   *
   * @throws org.spendingreview.wording.CannotProceed if the release has no result of it: it is
   *     withheld, or the year or the department is unknown
   */
  public static Draft of(ReleaseReader release, int fiscalYear, String department) {
    String lines = Sentences.of(new DraftData(release, fiscalYear, department).all());
    return new Draft(DraftReader.read(lines), release.release().releasedAt());
  }

  /** What people must fill in, from top to bottom. */
  public List<String> places() {
    return blocks.stream()
        .flatMap(Block::texts)
        .flatMap(Collection::stream)
        .filter(Piece::isPlace)
        .map(Piece::text)
        .toList();
  }

  /** Writes the Word document; the same release and template give the same bytes. */
  public void write(WordTemplate template, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = template.open()) {
      new DocumentWriter(document, Styles.in(document, template.name())).write(blocks);
      describe(document.getProperties());
      for (XWPFChart chart : document.getCharts()) {
        describe(chart.getWorkbook().getProperties());
      }
      document.write(bytes);
    } catch (InvalidFormatException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    SteadyZip.write(bytes.toByteArray(), out);
  }

  private void describe(POIXMLProperties properties) {
    Optional<Date> when = Optional.of(Date.from(releasedAt));
    properties.getCoreProperties().setCreated(when);
    properties.getCoreProperties().setModified(when);
    properties.getCoreProperties().setCreator(APPLICATION);
    properties.getExtendedProperties().getUnderlyingProperties().setApplication(APPLICATION);
  }
}
