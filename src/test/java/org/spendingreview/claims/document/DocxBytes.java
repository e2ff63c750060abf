package org.spendingreview.claims.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file made of the XML of its parts, for what POI does not write. */
final class DocxBytes {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A document with a body. */
  static DocxBytes of(String body) {
    return new DocxBytes().part("document", "<w:body>" + body + "</w:body>");
  }

  /** Adds a part by its type: {@code numbering}, {@code styles}, {@code footnotes}. */
  DocxBytes part(String type, String content) {
    String begin =
        "<w:"
            + type
            + " xmlns:w='"
            + WORD
            + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:r='"
            + OFFICE
            + "' xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>";
    return raw(
        type, "<?xml version='1.0' encoding='UTF-8'?>" + begin + content + "</w:" + type + ">");
  }

  /** Adds a part as it is. */
  DocxBytes raw(String type, String xml) {
    parts.put(type, xml);
    return this;
  }

  byte[] bytes() {
    StringBuilder references = new StringBuilder();
    for (String type : parts.keySet()) {
      references.append(relationship(type, type, type + ".xml"));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='"
              + PACKAGE
              + "content-types'><Default Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Default Extension='xml' ContentType='application/xml'/></Types>");
      put(
          zip,
          "_rels/.rels",
          relationships(relationship("main", "officeDocument", "word/document.xml")));
      put(zip, "word/_rels/document.xml.rels", relationships(references.toString()));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, "word/" + part.getKey() + ".xml", part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String relationships(String all) {
    return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
  }

  private static String relationship(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + OFFICE
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }
}
