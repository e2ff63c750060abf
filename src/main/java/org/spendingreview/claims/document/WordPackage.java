package org.spendingreview.claims.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a Word file: the document itself, and what it refers to. */
final class WordPackage implements AutoCloseable {

  /** What is read from a part. */
  @FunctionalInterface
  interface PartReader<T> {
    /** The reader stands on the part's outermost element. */
    T read(WordXml xml) throws XMLStreamException;
  }

  private final ReportFile file;
  private final Depth depth;
  private final Path copy;
  private BoundedEntries entries;
  private String document;
  private Map<String, String> references;

  private WordPackage(ReportFile file) throws IOException {
    this.file = file;
    depth = new Depth(file.path());
    copy = Files.createTempFile("report-", ".docx"); // a zip's directory stands at its end
  }

  /**
   * Opens a file.
   *
   * @throws org.spendingreview.wording.CannotProceed where it holds no document
   */
  static WordPackage open(ReportFile file) throws IOException, XMLStreamException {
    WordPackage opened = new WordPackage(file);
    try {
      Files.write(opened.copy, file.bytes());
      opened.entries = new BoundedEntries(new ZipSecureFile(opened.copy.toFile()), file.path());
      opened.document = opened.references("_rels/.rels", "").get("officeDocument");
      if (opened.document == null) {
        throw DocumentErrors.notWord(file.path());
      }
      int name = opened.document.lastIndexOf('/') + 1;
      String folder = opened.document.substring(0, name);
      opened.references =
          opened.references(folder + "_rels/" + opened.document.substring(name) + ".rels", folder);
      return opened;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** The parts that a part refers to, by the last word of the kind of reference. */
  private Map<String, String> references(String part, String folder)
      throws IOException, XMLStreamException {
    return read(
            part,
            xml -> {
              Map<String, String> found = new HashMap<>();
              xml.children(
                  name -> {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (type != null && target != null && xml.attribute("TargetMode") == null) {
                      // kinds are addresses, in one of two namespaces
                      found.putIfAbsent(
                          type.substring(type.lastIndexOf('/') + 1), resolved(folder, target));
                    }
                  });
              return found;
            })
        .orElse(Map.of());
  }

  private static String resolved(String folder, String target) {
    String path = target.startsWith("/") ? target : "/" + folder + target;
    return Path.of(path).normalize().toString().replace('\\', '/').substring(1);
  }

  /** What is read from the document itself. */
  <T> T document(PartReader<T> reader) throws IOException, XMLStreamException {
    return read(document, reader).orElseThrow(() -> DocumentErrors.notWord(file.path()));
  }

  /** What is read from a part that the document refers to, if it does. */
  <T> Optional<T> part(String type, PartReader<T> reader) throws IOException, XMLStreamException {
    String part = references.get(type);
    return part == null ? Optional.empty() : read(part, reader);
  }

  private <T> Optional<T> read(String part, PartReader<T> reader)
      throws IOException, XMLStreamException {
    ZipArchiveEntry entry = entries.getEntry(part);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream stream = entries.getInputStream(entry)) {
      WordXml xml = new WordXml(stream, depth);
      xml.root();
      return Optional.of(reader.read(xml));
    }
  }

  @Override
  public void close() throws IOException {
    if (entries != null) {
      entries.close();
    }
    Files.deleteIfExists(copy);
  }
}
