package org.spendingreview.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads texts that ship with the program. */
public final class TextResource {
  private TextResource() {}

  /**
   * The whole text of a resource.
   *
   * @throws IllegalStateException if the program was built without that resource
   */
  public static String of(String resource) {
    try (InputStream stream = TextResource.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }
}
