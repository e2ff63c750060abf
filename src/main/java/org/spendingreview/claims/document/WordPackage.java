package org.spendingreview.claims.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** The parts of a Word file: the document itself, and what it refers to. */
final class WordPackage implements AutoCloseable {

  /** What is read from a part. */
  @FunctionalInterface
  interface PartReader<T> {
    /** The reader stands before the part's outermost element. */
    T read(WordXml xml) throws XMLStreamException;
  }

  private final Depth depth;
  private final Path copy;
  private final BoundedEntries entries;
  private final PackagePart document;

  WordPackage(ReportFile file) throws IOException, OpenXML4JException {
    depth = new Depth(file.path());
    copy = Files.createTempFile("report-", ".docx"); // a zip's directory stands at its end
    BoundedEntries opened = null;
    try {
      Files.write(copy, file.bytes());
      opened = new BoundedEntries(new ZipSecureFile(copy.toFile()), file.path());
      OPCPackage container = OPCPackage.open(opened);
      document =
          only(container.getRelationships(), "/officeDocument")
              .map(container::getPart)
              .orElseThrow(() -> new InvalidFormatException("no document part"));
      entries = opened;
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      remove(opened, copy);
      throw e;
    }
  }

  /** What is read from the document itself. */
  <T> T document(PartReader<T> reader) throws IOException, XMLStreamException {
    return read(document, reader);
  }

  /** What is read from a part that the document refers to, if it does. */
  <T> Optional<T> part(String type, PartReader<T> reader)
      throws IOException, XMLStreamException, OpenXML4JException {
    Optional<PackageRelationship> found = only(document.getRelationships(), "/" + type);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(read(document.getRelatedPart(found.get()), reader));
  }

  private <T> T read(PackagePart part, PartReader<T> reader)
      throws IOException, XMLStreamException {
    try (InputStream stream = part.getInputStream()) {
      WordXml xml = new WordXml(stream, depth);
      xml.root();
      return reader.read(xml);
    }
  }

  /** Types are addresses, one before their last word for each of two namespaces. */
  private static Optional<PackageRelationship> only(
      Iterable<PackageRelationship> relationships, String type) {
    for (PackageRelationship relationship : relationships) {
      if (relationship.getRelationshipType().endsWith(type)) {
        return Optional.of(relationship);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    remove(entries, copy);
  }

  private static void remove(BoundedEntries entries, Path copy) throws IOException {
    if (entries != null) {
      entries.close();
    }
    Files.deleteIfExists(copy);
  }
}
