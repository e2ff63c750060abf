package org.spendingreview.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Who plans and writes the parts of a city. */
public interface Workers {
  /** The weights of all parts together. */
  long weigh(List<CityPart> parts);

  /**
   * Writes all parts; every file of theirs is there in full afterwards, under its own name.
   *
   * @param weights of all parts together
   * @return what was written, in the order of the parts
   * @throws IOException if a file cannot be written
   */
  List<WrittenPart> write(List<CityPart> parts, long weights) throws IOException;

  /** The cores of this process. */
  static Workers here(Extracts extracts) {
    return new Workers() {
      @Override
      public long weigh(List<CityPart> parts) {
        return parts.parallelStream().mapToLong(CityPart::weight).sum();
      }

      @Override
      public List<WrittenPart> write(List<CityPart> parts, long weights) {
        return parts.parallelStream().map(part -> written(part, weights)).toList();
      }

      private WrittenPart written(CityPart part, long weights) {
        try {
          return part.write(weights, extracts);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
