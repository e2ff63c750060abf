package org.spendingreview.wording;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The call cannot be carried out as given, or what was done cannot be trusted; it carries
 * everything that must be mended, all at once. The program prints the problems and ends with {@link
 * #exitCode()}.
 */
public final class CannotProceed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<Problem> problems;

  private CannotProceed(int exitCode, List<Problem> problems) {
    super(problems.stream().map(p -> p.in(Wording.ENGLISH)).collect(Collectors.joining("\n")));
    this.exitCode = exitCode;
    this.problems = List.copyOf(problems);
  }

  /** An option, path, manifest, register, rubric, layout, year, table or code is wrong. */
  public static CannotProceed wrongCall(List<Problem> problems) {
    return new CannotProceed(2, problems);
  }

  /** As {@link #wrongCall(List)} with one problem. */
  public static CannotProceed wrongCall(String key, Object... arguments) {
    return wrongCall(List.of(Problem.of(key, arguments)));
  }

  /** Something came out that must not; nothing may be released. */
  public static CannotProceed failed(List<Problem> problems) {
    return new CannotProceed(1, problems);
  }

  /** As {@link #failed(List)} with one problem. */
  public static CannotProceed failed(String key, Object... arguments) {
    return failed(List.of(Problem.of(key, arguments)));
  }

  /** Another run holds what this one needs. */
  public static CannotProceed heldByAnother(String key, Object... arguments) {
    return new CannotProceed(4, List.of(Problem.of(key, arguments)));
  }

  /** Throws if there are any problems. */
  public static void ifAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw wrongCall(problems);
    }
  }

  /** The exception itself or one that it was caused by, or null where it is another failure. */
  public static CannotProceed in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotProceed found) {
        return found;
      }
    }
    return null;
  }

  /** What a failure of another library was caused by, in one line, to stand within a problem. */
  public static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof AccessDeniedException denied && denied.getReason() == null) {
      return "Permission denied (" + denied.getFile() + ")"; // its message is the file alone
    }
    String text = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    return text.lines().findFirst().orElse(text);
  }

  /** The program's exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** What must be mended. */
  public List<Problem> problems() {
    return problems;
  }
}
