package org.spendingreview.draft;

import java.util.Collection;
import org.spendingreview.wording.CannotProceed;

/** Every error of this room is made here, so that all say what is wrong, where, and the way out. */
final class DraftErrors {
  private DraftErrors() {}

  static CannotProceed withheld(String department, int fiscalYear, Collection<String> files) {
    return CannotProceed.wrongCall(
        "draft.withheld", department, fiscalYear, String.join(", ", files));
  }

  static CannotProceed templateUnreadable(String template, Exception cause) {
    return CannotProceed.wrongCall(
        "draft.templateUnreadable", template, CannotProceed.reason(cause));
  }

  static CannotProceed notWord(String template) {
    return CannotProceed.wrongCall("draft.notWord", template);
  }

  static CannotProceed stylesMissing(String template, Collection<String> missing) {
    return CannotProceed.wrongCall("draft.stylesMissing", template, String.join(", ", missing));
  }

  static CannotProceed taken(Object file) {
    return CannotProceed.wrongCall("draft.taken", file);
  }

  static CannotProceed notWritten(Object file, Exception cause) {
    return CannotProceed.wrongCall("draft.notWritten", file, CannotProceed.reason(cause));
  }
}
