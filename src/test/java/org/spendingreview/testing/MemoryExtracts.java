package org.spendingreview.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.spendingreview.synthetic.City;
import org.spendingreview.synthetic.CityGenerator;
import org.spendingreview.synthetic.Extracts;

/** Extracts in memory. */
public final class MemoryExtracts implements Extracts {
  private final Map<String, ByteArrayOutputStream> files = new ConcurrentHashMap<>();

  /** Every file of a city by its path. */
  public static Map<String, byte[]> of(City city) {
    MemoryExtracts made = new MemoryExtracts();
    new CityGenerator(city).write(made);
    Map<String, byte[]> bytes = new TreeMap<>();
    made.files.forEach((path, file) -> bytes.put(path, file.toByteArray()));
    return bytes;
  }

  @Override
  public OutputStream create(String path) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    files.put(path, file);
    return file;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return new ByteArrayInputStream(
        Optional.ofNullable(files.get(path))
            .orElseThrow(() -> new FileNotFoundException(path))
            .toByteArray());
  }

  @Override
  public void move(String from, String to) {
    files.put(to, files.remove(from));
  }

  @Override
  public void delete(String path) {
    files.keySet().removeIf(name -> name.equals(path) || name.startsWith(path + "/"));
  }
}
