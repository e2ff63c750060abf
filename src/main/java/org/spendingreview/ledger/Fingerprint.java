package org.spendingreview.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 fingerprints (指纹) in lower-case hexadecimal, by which files and texts are known again.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** The fingerprint of some bytes. */
  public static String of(byte[] bytes) {
    return hex(start().digest(bytes));
  }

  /** The fingerprint of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A fingerprint that is still to be taken, for {@link #hex}. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** As it is written. */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
