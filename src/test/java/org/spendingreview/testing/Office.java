package org.spendingreview.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed. */
public final class Office {
  private Office() {}

  /** Skips the test where a program is not installed, naming its package. */
  public static void require(String program, String needed) {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(path -> new File(path, program).canExecute());
    assumeTrue(installed, "Needs " + program + ", of the package " + needed);
  }

  /**
   * Converts a file.
   *
   * @param filter what LibreOffice calls the format that it becomes
   * @param out the folder it goes to
   * @param scratch a folder for what LibreOffice keeps of its users
   */
  public static void convert(Path file, String filter, Path out, Path scratch) throws Exception {
    File log = scratch.resolve("soffice.log").toFile();
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    boolean ended = office.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      office.destroyForcibly();
    }
    assertTrue(ended, "soffice did not end");
    assertEquals(0, office.exitValue(), Files.readString(log.toPath()));
  }
}
