package org.spendingreview.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that people read, by key, in Chinese and in English. Texts are {@link MessageFormat}
 * patterns; arguments are printed as they are, without grouping digits. A key begins with the room
 * it belongs to, {@code rubric.unknownFigure}, and stands in that room's bundle, {@code
 * messages/rubric_en.properties}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the texts are read once and never changed
public enum Wording {
  /** Simplified Chinese (简体中文), the default. */
  CHINESE("zh-CN", "_zh_CN.properties"),
  /** English. */
  ENGLISH("en", "_en.properties");

  private static final String STROKE = " / ";

  private final String tag;
  private final String suffix;
  private final Map<String, Properties> texts = new ConcurrentHashMap<>();

  Wording(String tag, String suffix) {
    this.tag = tag;
    this.suffix = suffix;
  }

  /** The language tag that {@code --locale} takes. */
  public String tag() {
    return tag;
  }

  /** The text of a key with its arguments; an unknown key is a mistake of the program. */
  public String say(String key, Object... arguments) {
    String pattern = texts(key).getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("No " + tag + " text for " + key);
    }
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(pattern).format(texts);
  }

  /** The text of a key as kept in tables, whatever the locale: {@code 中文 / English}. */
  public static String both(String key, Object... arguments) {
    return CHINESE.say(key, arguments) + STROKE + ENGLISH.say(key, arguments);
  }

  /**
   * This language's side of a text kept as {@code 中文 / English}. What a text quotes stands on both
   * sides, so that the stroke in the middle is the one between them.
   */
  public String side(String both) {
    List<Integer> strokes = new ArrayList<>();
    for (int at = both.indexOf(STROKE); at >= 0; at = both.indexOf(STROKE, at + 1)) {
      strokes.add(at);
    }
    if (strokes.isEmpty()) {
      return both;
    }
    int middle = strokes.get(strokes.size() / 2);
    return this == CHINESE ? both.substring(0, middle) : both.substring(middle + STROKE.length());
  }

  /**
   * All texts of a room by key, without the room's name before it, for programs that are not
   * written in Java: places for arguments stand as {@code {0}}, an apostrophe as itself.
   */
  public Map<String, String> all(String room) {
    Map<String, String> all = new TreeMap<>();
    texts(room + ".")
        .forEach(
            (key, text) ->
                all.put(
                    key.toString().substring(room.length() + 1),
                    text.toString().replace("''", "'")));
    return all;
  }

  private Properties texts(String key) {
    String room = key.substring(0, Math.max(0, key.indexOf('.')));
    return texts.computeIfAbsent(room, this::load);
  }

  private Properties load(String room) {
    String resource = "messages/" + room + suffix;
    Properties properties = new Properties();
    try (InputStream stream = Wording.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + resource);
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + resource, e);
    }
  }
}
