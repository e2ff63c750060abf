package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read, and what people are told to do. */
class ReportRefusalTest {
  private static final byte[] OLE2 = bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.docx, true", "A.DOCX, true", "a.txt, true", "a.md, true", "a.html, true", "a.htm, true",
    "~$a.docx, false", ".a.txt, false", "a.doc, false", "a.pdf, false", "docx, false", "a, false",
  })
  void aNameTellsWhetherAFileIsAReport(String name, boolean readable) {
    assertEquals(readable, ReportDocument.isReadable(name));
  }

  @Test
  void aFileThatIsNotThereOrCannotBeReached() throws IOException {
    Reports.assertRefused(folder.resolve("a.docx"), "没有文件", "There is no file");
    Reports.assertRefused(Files.createDirectory(folder.resolve("b.txt")), "是目录", "is a folder");
    Reports.assertRefused(Path.of("nosuch:a.docx"), "无法读取", "Cannot read");
  }

  @Test
  void aFileThatIsTooLargeOrEmpty() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(ReportFile.MOST_BYTES + 1L);
    }

    Reports.assertRefused(large, "超过 50 MiB", "larger than 50 MiB");
    refused("a.docx", new byte[0], "是空文件", "is empty");
    refused("a.txt", bytes(" \n\t\n"), "没有文字", "holds no text");
    refused("b.docx", DocxBytes.of("<w:p/>").bytes(), "扫描件", "a scan");
    refused("a.html", bytes("<p> <script>x</script>"), "没有文字", "holds no text");
  }

  @Test
  void aFileOfAnotherFormat() throws IOException {
    refused("a.doc", OLE2, "另存为 .docx", "save it as .docx");
    refused("a.wps", OLE2, "另存为 .docx", "save it as .docx");
    refused("b.docx", OLE2, "旧版 Word", "an older Word");
    refused("a.txt", OLE2, "旧版 Word", "an older Word");
    refused("a.pdf", bytes("%PDF-1.7"), "是 PDF", "is a PDF");
    refused("c.docx", bytes("%PDF-1.7"), "是 PDF", "is a PDF");
    refused("a.xlsx", bytes("PK\u0003\u0004"), "另存为 .docx、.txt", "as .docx, .txt");
    refused("d.docx", bytes("<html>"), "不是 Word 文档", "is no Word document");
    refused("b.txt", DocxBytes.of("").bytes(), "扩展名是 .txt", "ends with .txt");
    refused("~$e.docx", bytes("x"), "格式不能读取", "is of a format that is not read");
  }

  @Test
  void aDocumentUnderAPassword() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(DocxBytes.of("").bytes());
      }
      container.writeFilesystem(bytes);
    }

    refused("a.docx", bytes.toByteArray(), "取消密码", "remove the password");
  }

  @Test
  void aDamagedDocument() throws IOException {
    byte[] whole = DocxBytes.of("<w:p/>").bytes();

    refused("a.docx", Arrays.copyOf(whole, whole.length / 2), "已损坏", "is damaged");
    refused("b.docx", DocxBytes.of("<w:p>").bytes(), "已损坏", "is damaged");
    refused("c.docx", new DocxBytes().bytes(), "不是 Word 文档", "is no Word document");
    byte[] workbook = new DocxBytes().raw("document", "<workbook/>").bytes();
    refused("d.docx", workbook, "不是 Word 文档", "is no Word document");
  }

  @Test
  void aDocumentMadeToHarm() throws IOException {
    String nested = "<w:tbl><w:tr><w:tc>";
    String ends = "</w:tc></w:tr></w:tbl>";
    byte[] deep = DocxBytes.of(nested.repeat(20_000) + ends.repeat(20_000)).bytes();
    refused("deep.docx", deep, "嵌套超过 500 层", "more than 500 levels");

    byte[] bomb = DocxBytes.of("<w:p/>".repeat(10_000_000)).bytes();
    refused("bomb.docx", bomb, "解压后", "unpacks to more");

    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String entity =
        "<!DOCTYPE d [<!ENTITY e SYSTEM '%s'>]><document><body><p><r><t>&e;</t></r></p></body></document>";
    byte[] foreign = new DocxBytes().raw("document", entity.formatted(secret.toUri())).bytes();
    refused("entity.docx", foreign, "已损坏", "is damaged");
  }

  @Test
  void textThatIsNoText() throws IOException {
    refused("a.txt", new byte[] {'a', 0, 0, 'b', 1, 2}, "不是文本", "is no text");
    byte[] cut = "支出".getBytes(Charset.forName("GB18030"));
    refused("b.md", Arrays.copyOf(cut, 3), "编码", "unknown encoding");
    refused("c.html", Arrays.copyOf(cut, 3), "编码", "unknown encoding");
  }

  private void refused(String name, byte[] bytes, String chinese, String english)
      throws IOException {
    Reports.assertRefused(Files.write(folder.resolve(name), bytes), chinese, english);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
