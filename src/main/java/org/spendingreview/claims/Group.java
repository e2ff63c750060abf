package org.spendingreview.claims;

import java.util.List;

/**
 * A list that the text itself makes of a whole: in brackets behind it, after 其中, or the rows above
 * a total.
 *
 * @param whole the figure that the list belongs to
 * @param parts at least one
 * @param isClosed whether the form of the list says that nothing is left out
 */
public record Group(Claim whole, List<Claim> parts, boolean isClosed) {
  /** Copies the parts. */
  public Group {
    parts = List.copyOf(parts);
  }
}
