package org.spendingreview.claims;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a report claims.
 *
 * @param claims its figures, in its order
 * @param groups the lists that it makes of them
 * @param statements what it says about them in words
 * @param listings how many names stand behind a count, by the count's number
 */
public record ReportClaims(
    List<Claim> claims,
    List<Group> groups,
    List<Statement> statements,
    Map<Integer, Integer> listings) {
  /** Copies the lists. */
  public ReportClaims {
    claims = List.copyOf(claims);
    groups = List.copyOf(groups);
    statements = List.copyOf(statements);
    // in the report's order, whatever the machine
    listings = Collections.unmodifiableMap(new TreeMap<>(listings));
  }
}
