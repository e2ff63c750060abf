package org.spendingreview.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spendingreview.notebook.kernel.JavaKernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code kernel}: what Jupyter starts to run the cells of a notebook. People start it by {@code
 * notebooks/open}, so no list of commands shows it.
 */
@Command(name = "kernel", hidden = true, resourceBundle = "messages.help")
final class KernelCommand implements Callable<Integer> {
  @Mixin GlobalOptions global;

  @Parameters(paramLabel = "FILE", descriptionKey = "connection")
  private Path connection;

  @Override
  public Integer call() throws Exception {
    JavaKernel.serve(connection);
    return 0;
  }
}
