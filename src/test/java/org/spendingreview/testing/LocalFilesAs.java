package org.spendingreview.testing;

import java.net.URI;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local files under another scheme, for tests to watch or to spoil. */
public abstract class LocalFilesAs extends RawLocalFileSystem {
  /** For Hadoop, whose constructor asks for the address already. */
  protected LocalFilesAs() {}

  @Override
  public abstract String getScheme();

  @Override
  public final URI getUri() {
    return URI.create(getScheme() + ":///");
  }
}
