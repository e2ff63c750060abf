package org.spendingreview.claims.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markdown: its marks become blanks, and nothing moves. */
class MarkdownTest {
  @TempDir Path folder;

  @Test
  void marksAreBlanksAndEverythingElseStaysInItsPlace() {
    String text = "## 一、概况 ##\n- **支出** `10`万\\*元\n3*4 a_b _斜_\n***\n> 引文\n- -5.2%\n";
    String clean = Reports.read(folder, "a.md", text.getBytes(StandardCharsets.UTF_8)).text();

    assertEquals("   一、概况   \n    支出    10 万 *元\n3*4 a_b  斜 \n   \n  引文\n  -5.2%\n", clean);
    assertEquals(text.length(), clean.length());
  }

  @Test
  void headingsAndItemsAreParagraphsOfTheirOwn() {
    assertEquals(List.of("概况", "第一段在此，\n接着写完。", "甲", "乙"), read("# 概况\n第一段在此，\n接着写完。\n* 甲\n+ 乙\n"));
  }

  @Test
  void tablesOfStrokesLoseTheLineUnderTheirHeader() {
    assertEquals(
        List.of("前文", "[0:项目 1:金额][0:合计 1:12]", "[0:甲 /乙 1:1]"),
        read("前文\n| 项目 | 金额 |\n|:---|---:|\n| **合计** | 12 |\n\n甲\\|乙 | 1\n---|---\n"));
  }

  private List<String> read(String text) {
    return Reports.blocks(folder, "a.md", text);
  }
}
