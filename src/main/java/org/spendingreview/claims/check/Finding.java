package org.spendingreview.claims.check;

import java.util.List;
import org.spendingreview.claims.Claim;
import org.spendingreview.wording.Problem;

/**
 * What a check found.
 *
 * @param kind what was checked
 * @param verdict what it came to
 * @param claims the figures that it looked at, the one in question first
 * @param printed that one, in its printed unit
 * @param recomputed what it should be in the same unit, or empty
 * @param difference printed less recomputed, or empty
 * @param sentence for people, with both figures and both places
 */
public record Finding(
    Kind kind,
    Verdict verdict,
    List<Claim> claims,
    String printed,
    String recomputed,
    String difference,
    Problem sentence) {
  /** Copies the claims. */
  public Finding {
    claims = List.copyOf(claims);
  }
}
