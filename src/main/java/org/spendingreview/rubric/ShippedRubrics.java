package org.spendingreview.rubric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rubrics that ship with the program, by name. */
public final class ShippedRubrics {

  private ShippedRubrics() {}

  /** Where messages say a shipped rubric stands. */
  public static String source(String name) {
    return "rubrics/" + name + ".yaml";
  }

  /** The text of a shipped rubric, or empty where none has that name. */
  public static Optional<String> text(String name) {
    if (!name.matches("[a-z][a-z0-9_-]*")) {
      return Optional.empty();
    }
    try (InputStream stream =
        ShippedRubrics.class.getClassLoader().getResourceAsStream(source(name))) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + source(name), e);
    }
  }
}
