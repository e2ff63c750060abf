package org.spendingreview.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.spendingreview.yearend.Outcome;
import org.spendingreview.yearend.Sessions;
import org.spendingreview.yearend.StageClock;
import org.spendingreview.yearend.YearEnd;
import org.spendingreview.yearend.YearEndOptions;
import org.spendingreview.yearend.YearEndOptions.Choice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code year-end}: loads, checks, computes, scores, ranks, releases. */
@Command(name = "year-end", resourceBundle = "messages.help")
final class YearEndCommand implements Callable<Integer> {
  private final Output output;

  @Mixin GlobalOptions global;

  @Option(names = "--extracts", required = true, paramLabel = "DIR", descriptionKey = "extracts")
  private String extracts;

  @Option(names = "--lake", required = true, paramLabel = "DIR", descriptionKey = "lake")
  private String lake;

  @Option(
      names = "--fiscal-year",
      required = true,
      paramLabel = "YEAR",
      descriptionKey = "fiscalYear")
  private int fiscalYear;

  @Option(
      names = "--rubric",
      defaultValue = "hunan",
      paramLabel = "NAME|FILE",
      descriptionKey = "rubric")
  private String rubric;

  @Option(names = "--layouts", paramLabel = "DIR", descriptionKey = "layouts")
  private String layouts;

  @Option(names = "--classifications", paramLabel = "DIR", descriptionKey = "classifications")
  private String classifications;

  @Option(names = "--department", paramLabel = "CODE", descriptionKey = "department")
  private List<String> departments = new ArrayList<>();

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--no-lines", descriptionKey = "noLines")
  private boolean noLines;

  YearEndCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() {
    StageClock clock = new StageClock(this::stageDone);
    clock.begin("cli.stageSession");
    SparkSession spark = Sessions.open();
    Outcome outcome = YearEnd.run(spark, options(), clock);
    clock.end();
    return new YearEndPrinter(output).print(outcome, spark.sparkContext().hadoopConfiguration());
  }

  private void stageDone(String stage, BigDecimal seconds) {
    output.progress(
        Map.of("stage", stage, "seconds", seconds),
        "cli.stageDone",
        output.wording().say(stage),
        seconds.setScale(1, RoundingMode.DOWN));
  }

  private YearEndOptions options() {
    Set<Choice> choices = EnumSet.noneOf(Choice.class);
    if (strict) {
      choices.add(Choice.STRICT);
    }
    if (noLines) {
      choices.add(Choice.NO_LINES);
    }
    return new YearEndOptions(
        extracts,
        lake,
        fiscalYear,
        rubric,
        Optional.ofNullable(layouts),
        Optional.ofNullable(classifications),
        departments,
        choices,
        output.runId());
  }
}
