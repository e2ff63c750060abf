package org.spendingreview.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How what goes on is written to standard error. */
enum LogFormat {
  /** Sentences for a person at a terminal. */
  TEXT {
    @Override
    String line(String runId, String level, String event, String message, Map<String, ?> facts) {
      return message;
    }
  },

  /** A JSON object a line (结构化日志), for what collects logs. */
  JSON {
    @Override
    String line(String runId, String level, String event, String message, Map<String, ?> facts) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("time", Instant.now().toString());
      line.put("run_id", runId);
      line.put("level", level);
      line.put("event", event);
      line.put("message", message);
      line.putAll(facts);
      try {
        return new ObjectMapper().writeValueAsString(line);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Texts and numbers can be written as JSON", e);
      }
    }
  };

  /**
   * A line of the log.
   *
   * @param event the key of the message, the same in every language
   * @param facts of the event, as numbers and texts
   */
  abstract String line(
      String runId, String level, String event, String message, Map<String, ?> facts);
}
