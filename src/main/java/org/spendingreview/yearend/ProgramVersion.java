package org.spendingreview.yearend;

/** The version of the program that runs. */
final class ProgramVersion {
  private ProgramVersion() {}

  /** The version in the jar's manifest; {@code development} where it runs from classes. */
  static String current() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
