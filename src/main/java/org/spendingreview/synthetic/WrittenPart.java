package org.spendingreview.synthetic;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was written of a {@link CityPart}.
 *
 * @param files with what the manifest declares of each
 * @param planted the file that lists its spoilt rows, without a header; empty if there are none
 */
public record WrittenPart(List<Delivered> files, String planted) implements Serializable {
  static final WrittenPart NOTHING = new WrittenPart(List.of(), "");

  /** The files, as they are called below the folder of the extracts. */
  public List<String> paths() {
    return Stream.concat(files.stream().map(Delivered::path), Stream.of(planted))
        .filter(path -> !path.isEmpty())
        .toList();
  }
}
