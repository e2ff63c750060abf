package org.spendingreview.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;

/**
 * The texts that people read, by key, in Chinese and in English. Texts are {@link MessageFormat}
 * patterns; arguments are printed as they are, without grouping digits.
 */
public enum Wording {
  /** Simplified Chinese (简体中文), the default. */
  CHINESE("zh-CN", "messages/messages_zh_CN.properties"),
  /** English. */
  ENGLISH("en", "messages/messages_en.properties");

  private final String tag;
  private final String resource;

  Wording(String tag, String resource) {
    this.tag = tag;
    this.resource = resource;
  }

  /** The language tag that {@code --locale} takes. */
  public String tag() {
    return tag;
  }

  /** The text of a key with its arguments; an unknown key is a mistake of the program. */
  public String say(String key, Object... arguments) {
    String pattern = texts().getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("No text for " + key + " in " + resource);
    }
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(pattern).format(texts);
  }

  /** The text of a key as kept in tables, whatever the locale: {@code 中文 / English}. */
  public static String both(String key, Object... arguments) {
    return CHINESE.say(key, arguments) + " / " + ENGLISH.say(key, arguments);
  }

  /** This language's side of a text kept as {@code 中文 / English}. */
  public String side(String both) {
    int slash = both.indexOf(" / ");
    if (slash < 0) {
      return both;
    }
    return this == CHINESE ? both.substring(0, slash) : both.substring(slash + 3);
  }

  private Properties texts() {
    return this == CHINESE ? Holder.CHINESE_TEXTS : Holder.ENGLISH_TEXTS;
  }

  private static final class Holder {
    static final Properties CHINESE_TEXTS = load(CHINESE.resource);
    static final Properties ENGLISH_TEXTS = load(ENGLISH.resource);

    private static Properties load(String resource) {
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
}
