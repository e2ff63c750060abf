package org.spendingreview.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;

/**
 * The extracts of one attempt of a task, in a folder of its own: attempts that fail, or run beside
 * one another, touch no file of another.
 */
record Attempt(Extracts extracts, String folder) implements Extracts {

  /** The attempt of that number, of which Spark gives no two the same. */
  static Attempt of(Extracts extracts, long number) {
    return new Attempt(extracts, CityGenerator.UNFINISHED + "/attempt-" + number + "/");
  }

  @Override
  public OutputStream create(String path) throws IOException {
    return extracts.create(folder + path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return extracts.open(folder + path);
  }

  @Override
  public void move(String from, String to) throws IOException {
    extracts.move(folder + from, folder + to);
  }

  @Override
  public void delete(String path) throws IOException {
    extracts.delete(folder + path);
  }

  /** Gives a file of the attempt its name in the extracts. */
  void publish(String path) throws IOException {
    extracts.move(folder + path, path);
  }
}
