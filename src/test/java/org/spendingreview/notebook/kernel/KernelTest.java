package org.spendingreview.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spendingreview.testing.ProgramCommand;

/** The kernel as Jupyter starts it: it answers, completes, and stops what runs. */
class KernelTest {
  @Test
  void jupyterIsAnswered() throws IOException, InterruptedException {
    String python = pythonOfJupyter();
    assumeTrue(!python.isEmpty(), "needs the package jupyter-notebook");
    List<String> words = new ArrayList<>();
    words.addAll(List.of(python, "src/test/resources/notebook/kernel.py"));
    words.add(Integer.getInteger("kernel.starts", 1).toString());
    words.addAll(ProgramCommand.of(List.of("-XX:TieredStopAtLevel=1"), List.of()));
    Ended ended = run(words);
    assertEquals(0, ended.exitCode(), ended.out());
    assertTrue(ended.out().endsWith("done\n"), ended.out());
  }

  /** What runs the command jupyter, which is where its libraries are; empty where it is missing. */
  private static String pythonOfJupyter() throws IOException {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path command = Path.of(folder, "jupyter");
      if (Files.isRegularFile(command)) {
        return Files.readAllLines(command).get(0).replaceFirst("^#!\\s*", "").strip();
      }
    }
    return "";
  }

  private record Ended(int exitCode, String out) {}

  private static Ended run(List<String> words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
