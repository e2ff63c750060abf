package org.spendingreview.audit;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.spendingreview.wording.CannotProceed;
import org.spendingreview.wording.Problem;

/** Every error of this room is made here, so that all say what is wrong, where, and the way out. */
final class AuditErrors {
  private AuditErrors() {}

  static CannotProceed unknownFigure(
      String code, Collection<String> figures, Collection<String> rates) {
    return CannotProceed.wrongCall("audit.unknownFigure", code, list(figures), list(rates));
  }

  static CannotProceed unknownCell(String cell, DepartmentYear year, Collection<String> there) {
    return CannotProceed.wrongCall(
        "audit.unknownCell", cell, year.fiscalYear(), year.department(), list(there));
  }

  static CannotProceed doesNotTie(Trace trace) {
    String code = trace.rate() == null ? trace.figure().definition().code() : trace.rate().code();
    return CannotProceed.failed(
        List.of(
            Problem.of(
                "audit.doesNotTie",
                trace.release().id(),
                trace.fiscalYear(),
                trace.departmentCode(),
                code)));
  }

  private static String list(Collection<String> values) {
    return values.isEmpty() ? "–" : values.stream().sorted().collect(Collectors.joining(", "));
  }
}
