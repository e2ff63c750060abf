package org.spendingreview.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** What is remembered about cells and about lines alike. */
class CellCodesTest {
  @Test
  void cellsAreFoundByTheirBytesAndNumberedInTheirOrder() {
    CellCodes codes = new CellCodes();
    for (int i = 0; i < 1000; i++) {
      assertEquals(-1, codes.find(bytes("c" + i), 0, bytes("c" + i).length));
      assertEquals(i, codes.add(bytes("c" + i), "value " + i));
    }
    byte[] row = bytes("x,c777,y");

    assertEquals(777, codes.find(row, 2, 6));
    assertEquals("value 777", codes.value(777));
    assertEquals(77, codes.find(row, 2, 5));
    assertEquals(-1, codes.find(row, 1, 6));
  }

  @Test
  void anEmptyCellIsOneToo() {
    CellCodes codes = new CellCodes();
    assertEquals(0, codes.add(new byte[0], null));

    assertEquals(0, codes.find(bytes("abc"), 1, 1));
    assertNull(codes.value(0));
  }

  @Test
  void aColumnThatSaysSomethingElseEachTimeIsNotRemembered() {
    CellCodes codes = new CellCodes();
    for (int i = 0; i < 1 << 14; i++) {
      codes.add(bytes("c" + i), i);
    }

    assertEquals(-1, codes.add(bytes("one more"), 0));
    assertEquals(16_383, codes.find(bytes("c16383"), 0, 6));
  }

  @Test
  void linesAlikeAreJudgedOnceUntilThereAreTooManyKinds() {
    Judgements<String> judgements = new Judgements<>(2);
    int[] key = new int[2];
    for (int i = 0; i <= 1 << 16; i++) {
      key[0] = i % 300;
      key[1] = i / 300;
      assertNull(judgements.of(key), "kind " + i);
      judgements.put(key, "j" + i);
    }
    assertNull(judgements.of(key), "beyond what is remembered");
    for (int i = 0; i < 1 << 16; i++) {
      key[0] = i % 300;
      key[1] = i / 300;
      assertEquals("j" + i, judgements.of(key));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
