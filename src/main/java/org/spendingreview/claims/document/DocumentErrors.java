package org.spendingreview.claims.document;

import org.spendingreview.wording.CannotProceed;

/** Every error about a report's file is made here: which file, what is wrong, the way out. */
final class DocumentErrors {
  private DocumentErrors() {}

  static CannotProceed missing(String path) {
    return CannotProceed.wrongCall("claims.fileMissing", path);
  }

  static CannotProceed folder(String path) {
    return CannotProceed.wrongCall("claims.fileIsFolder", path);
  }

  static CannotProceed unreadable(String path, Exception cause) {
    return CannotProceed.wrongCall("claims.fileUnreadable", path, CannotProceed.reason(cause));
  }

  static CannotProceed tooLarge(String path) {
    return CannotProceed.wrongCall(
        "claims.fileTooLarge", path, ReportFile.MOST_BYTES / 1024 / 1024);
  }

  static CannotProceed empty(String path) {
    return CannotProceed.wrongCall("claims.fileEmpty", path);
  }

  static CannotProceed noText(String path) {
    return CannotProceed.wrongCall("claims.noText", path);
  }

  static CannotProceed unknownFormat(String path) {
    return CannotProceed.wrongCall("claims.unknownFormat", path);
  }

  static CannotProceed oldWord(String path) {
    return CannotProceed.wrongCall("claims.oldWord", path);
  }

  static CannotProceed encrypted(String path) {
    return CannotProceed.wrongCall("claims.encrypted", path);
  }

  static CannotProceed pdf(String path) {
    return CannotProceed.wrongCall("claims.pdf", path);
  }

  static CannotProceed notWord(String path) {
    return CannotProceed.wrongCall("claims.notWord", path);
  }

  static CannotProceed damaged(String path, Exception cause) {
    return CannotProceed.wrongCall("claims.damagedWord", path, CannotProceed.reason(cause));
  }

  static CannotProceed unpacksTooLarge(String path) {
    return CannotProceed.wrongCall("claims.unpacksTooLarge", path);
  }

  static CannotProceed tooDeep(String path) {
    return CannotProceed.wrongCall("claims.tooDeep", path, Depth.MOST);
  }

  static CannotProceed notText(String path, String extension) {
    return CannotProceed.wrongCall("claims.notText", path, extension);
  }

  static CannotProceed notDecoded(String path) {
    return CannotProceed.wrongCall("claims.notDecoded", path);
  }
}
