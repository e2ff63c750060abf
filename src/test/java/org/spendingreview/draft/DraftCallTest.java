package org.spendingreview.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spendingreview.testing.Program;
import org.spendingreview.testing.SampleLake;

/** The command: what it writes, what it leaves alone, and what it refuses. */
class DraftCallTest {
  @TempDir private Path folder;

  @Test
  void itSaysWhatItWroteAndWhatPeopleMustFillIn() throws IOException {
    Path out = folder.resolve("new/417.docx");
    Program call = draft("417", out);
    assertEquals(0, call.exitCode(), call.err());
    assertTrue(call.out().startsWith("自评报告草稿：" + out + "（依据第 1 号发布），待本单位填写 "), call.out());
    assertTrue(call.out().contains("\n  1. 请填写：布置本次自评的文件名称和文号\n"), call.out());
    try (var files = Files.list(out.getParent())) {
      assertEquals(List.of(out), files.toList());
    }
  }

  @Test
  void anUntouchedDraftIsReplacedAndOneThatPeopleSavedIsNot() throws IOException {
    Path out = folder.resolve("417.docx");
    assertEquals(0, draft("417", out).exitCode());
    byte[] first = Files.readAllBytes(out);
    assertEquals(0, draft("417", out).exitCode());
    assertArrayEquals(first, Files.readAllBytes(out));

    saveAs("Microsoft Office Word", out);
    byte[] saved = Files.readAllBytes(out);
    Program refused = draft("417", out);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains(out + " 已存在，可能有人在其中写过"), refused.err());
    assertArrayEquals(saved, Files.readAllBytes(out));
  }

  private static void saveAs(String application, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      document
          .getProperties()
          .getExtendedProperties()
          .getUnderlyingProperties()
          .setApplication(application);
      try (OutputStream out = Files.newOutputStream(file)) {
        document.write(out);
      }
    }
  }

  @Test
  void aDraftMayBeTheTemplateOfOthers() throws IOException {
    Path template = folder.resolve("template.docx");
    Path out = folder.resolve("out.docx");
    assertEquals(0, draft("403", template).exitCode());
    Program call = draft("417", out, "--template", template.toString());
    assertEquals(0, call.exitCode(), call.err());
    try (InputStream in = Files.newInputStream(out);
        XWPFDocument document = new XWPFDocument(in)) {
      assertTrue(document.getParagraphs().get(0).getText().contains("怀化市工业和信息化局"));
    }
  }

  @Test
  void everyStyleThatATemplateLacksIsNamed() throws IOException {
    Path template = folder.resolve("plain.docx");
    try (XWPFDocument plain = new XWPFDocument();
        OutputStream out = Files.newOutputStream(template)) {
      plain.createParagraph();
      plain.write(out);
    }
    Program call = draft("417", folder.resolve("out.docx"), "--template", template.toString());
    assertEquals(2, call.exitCode());
    assertTrue(call.err().contains("缺少样式：Title, heading 1, heading 2, 公文正文, "), call.err());
    assertTrue(call.err().contains(", 待填写, 公文表格："), call.err());
  }

  @Test
  void aDepartmentThatIsWithheldIsRefusedWithItsFaultyFiles() {
    Program call = draft("504", folder.resolve("504.docx"));
    assertEquals(2, call.exitCode());
    assertTrue(
        call.err()
            .contains("部门 504 的 2021 年度报送暂缓，没有结果，不能起草自评报告。有误的文件：2021/504/general_ledger.csv："),
        call.err());
  }

  @Test
  void anUnknownDepartmentIsRefusedWithThoseThatThereAre() {
    Program call = draft("999", folder.resolve("999.docx"));
    assertEquals(2, call.exitCode());
    assertTrue(call.err().contains("417"), call.err());
  }

  private static Program draft(String department, Path out, String... more) {
    List<String> call = new ArrayList<>(List.of("draft-report", "--lake", SampleLake.path()));
    call.addAll(List.of("--fiscal-year", "2021", "--department", department));
    call.addAll(List.of("--out", out.toString()));
    call.addAll(List.of(more));
    return Program.run(call.toArray(String[]::new));
  }
}
