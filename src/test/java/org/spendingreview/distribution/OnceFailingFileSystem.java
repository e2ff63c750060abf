package org.spendingreview.distribution;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local files under the scheme {@code failing}, where each file fails once, half written. */
public final class OnceFailingFileSystem extends RawLocalFileSystem {
  private static final URI ROOT = URI.create("failing:///");
  private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

  /** For Hadoop. */
  public OnceFailingFileSystem() {}

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public String getScheme() {
    return ROOT.getScheme();
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
