package org.spendingreview.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spendingreview.report.Colours;

class TerminalTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  @Test
  void aTerminalHasColours() {
    assertEquals(Colours.ANSI, Terminal.colours(true, XTERM));
    assertEquals(Colours.ANSI, Terminal.colours(true, Map.of("TERM", "xterm", "NO_COLOR", "")));
  }

  @Test
  void aPipeOrFileHasNone() {
    assertEquals(Colours.NONE, Terminal.colours(false, XTERM));
  }

  @Test
  void whoWantsNoneGetsNone() {
    assertEquals(Colours.NONE, Terminal.colours(true, Map.of("TERM", "xterm", "NO_COLOR", "1")));
  }

  @Test
  void aTerminalThatKnowsNoneGetsNone() {
    assertEquals(Colours.NONE, Terminal.colours(true, Map.of("TERM", "dumb")));
    assertEquals(Colours.NONE, Terminal.colours(true, Map.of()));
  }
}
