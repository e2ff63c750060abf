package org.spendingreview.yearend;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.spendingreview.rubric.Known;
import org.spendingreview.rubric.Rubric;
import org.spendingreview.rubric.ShippedRubrics;
import org.spendingreview.wording.CannotProceed;

/** Finds the rubric that a call names: one that ships with the program, or a file. */
final class RubricSource {
  private RubricSource() {}

  static Rubric read(String nameOrFile, Known known, Configuration configuration) {
    Optional<String> shipped = ShippedRubrics.text(nameOrFile);
    if (shipped.isPresent()) {
      return Rubric.parse(ShippedRubrics.source(nameOrFile), shipped.get(), known);
    }
    Path path = new Path(nameOrFile);
    try (InputStream stream = path.getFileSystem(configuration).open(path)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Rubric.parse(nameOrFile, text, known);
    } catch (FileNotFoundException e) {
      throw CannotProceed.wrongCall("yearend.rubricUnknown", nameOrFile);
    } catch (IOException e) {
      throw CannotProceed.wrongCall("yearend.rubricUnreadable", nameOrFile, e.getMessage());
    }
  }
}
