package org.spendingreview.notebook.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.spendingreview.notebook.Html;

/** Answers Jupyter: runs cells, completes names, stops what runs. */
public final class JavaKernel extends BaseKernel {
  private final Cells cells = new Cells();

  /** A kernel whose cells may call {@link Cells#display}. */
  private JavaKernel() {
    Cells.showBy(value -> display(shown(value)));
  }

  /**
   * Serves Jupyter until it says that it is done.
   *
   * @param connection the file in which Jupyter says where it listens
   */
  public static void serve(Path connection) throws IOException, GeneralSecurityException {
    Logger.getLogger("").setLevel(Level.OFF); // the library tells every message it gets
    JupyterConnection jupyter =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(connection)));
    new JavaKernel().becomeHandlerForConnection(jupyter);
    jupyter.connect();
    jupyter.waitUntilClose();
  }

  @Override
  public DisplayData eval(String cell) throws CellFailure {
    return cells.run(cell).map(JavaKernel::shown).orElse(null);
  }

  private static DisplayData shown(Object value) {
    DisplayData data = new DisplayData(String.valueOf(value));
    if (value instanceof Html html) {
      data.putHTML(html.html());
    }
    return data;
  }

  @Override
  public ReplacementOptions complete(String cell, int at) {
    Completion found = cells.complete(cell, at);
    return new ReplacementOptions(found.replacements(), found.from(), at);
  }

  @Override
  public String isComplete(String cell) {
    return cells.isComplete(cell) ? IS_COMPLETE_YES : IS_COMPLETE_MAYBE;
  }

  @Override
  public void interrupt() {
    cells.interrupt();
  }

  @Override
  public List<String> formatError(Exception failure) {
    return failure instanceof CellFailure told ? told.lines() : super.formatError(failure);
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java")
        .version(Runtime.version().toString())
        .mimetype("text/x-java-source")
        .fileExtension(".jshell")
        .pygments("java")
        .codemirror("text/x-java")
        .build();
  }

  @Override
  public String getBanner() {
    return "Java " + Runtime.version();
  }
}
