package org.spendingreview.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.spendingreview.audit.DeliveredFile;
import org.spendingreview.audit.Trace;
import org.spendingreview.audit.TracedFigure;
import org.spendingreview.audit.TracedRate;
import org.spendingreview.audit.TracedSide;
import org.spendingreview.audit.Verdict;
import org.spendingreview.wording.Wording;

/**
 * A trace in the terminal: definition, numerator, denominator, and every ledger line behind each.
 */
public final class TraceText {
  private static final Set<String> ALARMS = Set.of("RateDiffers", "_DIFFERS");

  private final Trace trace;
  private final Wording wording;
  private final Colours colours;

  /** The text of a trace. */
  public TraceText(Trace trace, Wording wording, Colours colours) {
    this.trace = trace;
    this.wording = wording;
    this.colours = colours;
  }

  /**
   * Prints it line by line and flushes; the stream stays open.
   *
   * @throws UncheckedIOException if the stream cannot be written
   */
  public void print(OutputStream stream) {
    try {
      Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
      line(
          out,
          "Title",
          trace.departmentName(),
          trace.departmentCode(),
          trace.fiscalYear(),
          trace.release().id());
      if (trace.rate() == null) {
        figure(out, trace.figure());
      } else {
        rate(out, trace.rate());
        side(out, "Numerator", trace.rate().numerator());
        side(out, "Denominator", trace.rate().denominator());
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rate(Writer out, TracedRate rate) throws IOException {
    out.write('\n');
    line(out, "Rate", wording.side(rate.name()), rate.code());
    line(out, "Formula", rate.numerator().formula().text(), rate.denominator().formula().text());
    String above = amount(rate.numerator().amount());
    line(out, "Value", above, amount(rate.denominator().amount()), value(rate, rate.rate()));
    if (rate.note() != null) {
      line(out, "Status", rate.status(), wording.side(rate.note()));
    }
    if (rate.differs()) {
      line(out, "RateDiffers", value(rate, rate.released()), value(rate, rate.rate()));
    } else if (isKept()) {
      line(out, rate.released() == null ? "FiguresTie" : "RateTies", value(rate, rate.released()));
    }
  }

  private boolean isKept() {
    return trace.figures().stream().noneMatch(f -> f.verdict() == Verdict.LINES_NOT_KEPT);
  }

  private void side(Writer out, String which, TracedSide side) throws IOException {
    out.write('\n');
    line(out, which, side.formula().text(), amount(side.amount()));
    if (side.minimum() != null) {
      line(out, "Minimum", amount(side.minimum()));
    }
    if (side.released() != null) {
      line(out, "SideReleased", amount(side.released()));
    }
    for (TracedFigure figure : side.figures()) {
      figure(out, figure);
    }
  }

  private void figure(Writer out, TracedFigure figure) throws IOException {
    out.write('\n');
    out.write(new TraceDefinition(figure, wording).text());
    if (!figure.lines().isEmpty()) {
      out.write('\n');
      new TraceLines(figure, wording).write(out);
    }
    String key = "_" + figure.verdict();
    switch (figure.verdict()) {
      case TIES -> line(out, key, amount(figure.released()));
      case DIFFERS ->
          line(
              out,
              key,
              amount(figure.sum()),
              amount(figure.released()),
              amount(figure.difference()));
      case LINES_NOT_KEPT -> {
        line(out, key, amount(figure.released()));
        for (DeliveredFile file : figure.files()) {
          line(out, "File", file.path(), file.layout(), file.acceptedRows());
          line(out, "Digest", file.sha256());
        }
      }
      case NOT_RELEASED -> line(out, key, figure.definition().ledger(), figure.fiscalYear());
    }
  }

  private void line(Writer out, String key, Object... arguments) throws IOException {
    Accent accent = ALARMS.contains(key) ? Accent.ALARM : Accent.NONE;
    String text = DisplayWidth.safe(wording.say("report.trace" + key, arguments));
    out.write(colours.paint(accent, text));
    out.write('\n');
  }

  private static String amount(BigDecimal amount) {
    return amount == null ? "–" : CellText.grouped(amount, 2);
  }

  /** A rate is a percentage, but for an amount a person. */
  private static String value(TracedRate rate, BigDecimal value) {
    if (value == null) {
      return "–";
    }
    boolean perPerson = rate.kind().equals("MEASURE") && !CellText.isRate(rate.code());
    return perPerson ? CellText.grouped(value, 2) : CellText.percent(value);
  }
}
