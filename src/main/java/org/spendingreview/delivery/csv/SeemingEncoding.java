package org.spendingreview.delivery.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/** A guess at the encoding of bytes; only ever told, never used. */
final class SeemingEncoding {
  private static final Set<String> OF_CHINESE =
      Set.of("GB18030", "BIG5", "EUC-TW", "UTF-8", "UTF-16LE", "UTF-16BE");

  private SeemingEncoding() {}

  /** Whether bytes that are invalid as declared seem to be Chinese in another encoding. */
  static boolean isAnother(byte[] bytes) {
    return OF_CHINESE.contains(detected(bytes));
  }

  /** The name of the encoding that the bytes seem to have, or {@code ?}. */
  static String of(byte[] bytes) {
    String detected = detected(bytes);
    if (OF_CHINESE.contains(detected)) {
      return detected;
    }
    // of a few characters nobody can tell more than that they could be Chinese
    return isGb18030(bytes) ? "GB18030" : detected;
  }

  private static boolean isGb18030(byte[] bytes) {
    try {
      Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String detected(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int many = bytes.length / 8;
    if (zeros[0] > many || zeros[1] > many) {
      return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null ? "?" : found;
  }
}
