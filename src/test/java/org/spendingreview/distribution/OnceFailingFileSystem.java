package org.spendingreview.distribution;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.spendingreview.testing.LocalFilesAs;

/** The local files under the scheme {@code failing}, where each file fails once, half written. */
public final class OnceFailingFileSystem extends LocalFilesAs {
  private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

  /** For Hadoop. */
  public OnceFailingFileSystem() {}

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public FSDataOutputStream create(Path path, boolean overwrite) throws IOException {
    FSDataOutputStream out = super.create(path, overwrite);
    String name = path.toString().replaceFirst(".*/attempt-[0-9]+/", "");
    if (name.endsWith("/general_ledger.csv") && FAILED.add(name)) {
      out.writeBytes("unit_co");
      out.close();
      throw new IOException("The machine is gone");
    }
    return out;
  }
}
