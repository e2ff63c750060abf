package org.spendingreview.claims.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The text of a file whose encoding nobody has written down. Bytes that are UTF-8 are hardly ever
 * anything else; what is not, comes from Windows in Chinese: GB18030, UTF-16 or Big5.
 */
final class DecodedReport {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** What stands in every Chinese text, and hardly ever in one read with the wrong encoding. */
  private static final String COMMON = "，。、的一年";

  private DecodedReport() {}

  /**
   * The text, lines ended by {@code \n}, without a byte order mark.
   *
   * @throws org.spendingreview.wording.CannotProceed where no encoding fits or it is no text
   */
  static String of(ReportFile file) {
    String text = decode(file.bytes()).orElseThrow(() -> DocumentErrors.notDecoded(file.path()));
    if (text.indexOf('\0') >= 0) {
      throw DocumentErrors.notText(file.path(), file.extension());
    }
    return text.replaceFirst("^\uFEFF", "")
        .replaceAll("\r\n?", "\n")
        .replaceAll("[\\x01-\\x08\\x0B-\\x1F\\x7F]", " "); // ends of pages and the like
  }

  private static Optional<String> decode(byte[] bytes) {
    Optional<Charset> unicode = unicode(bytes);
    if (unicode.isPresent()) {
      return decode(bytes, unicode.get());
    }
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8 : chinese(bytes);
  }

  /** UTF-16 by its mark, or by its zeros: every digit and line end has one. */
  private static Optional<Charset> unicode(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[0] == zeros[1]) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** Most Big5 can be read as GB18030 and the other way round, but not as sense. */
  private static Optional<String> chinese(byte[] bytes) {
    Optional<String> gb18030 = decode(bytes, GB18030);
    if ("BIG5".equals(detected(bytes)) || gb18030.isEmpty()) {
      Optional<String> big5 = decode(bytes, BIG5);
      return common(big5) > common(gb18030) ? big5 : gb18030;
    }
    return gb18030;
  }

  private static long common(Optional<String> text) {
    return text.orElse("").chars().filter(letter -> COMMON.indexOf(letter) >= 0).count();
  }

  private static String detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  private static Optional<String> decode(byte[] bytes, Charset encoding) {
    try {
      return Optional.of(encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
