package org.spendingreview.delivery;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A chart of codes (分类科目): economic and functional codes with their classes, the accounts that
 * record spending, and the groups of codes that figures speak of.
 *
 * @param name for example {@code china}
 * @param economic codes of the economic classification (经济分类)
 * @param functional codes of the functional classification (功能分类)
 * @param accounts account prefixes by role
 * @param groups code prefixes by the name of their group, such as RUNNING_COST
 * @param fingerprint of its files
 */
public record Classification(
    String name,
    Codes economic,
    Codes functional,
    Map<AccountRole, List<String>> accounts,
    Map<String, List<String>> groups,
    String fingerprint)
    implements Serializable {

  /** What an account means for spending. */
  public enum AccountRole {
    /** Records actual spending (预算支出科目). */
    EXPENDITURE,
    /** Records spending that is a transfer where the counter unit is the department's own. */
    TRANSFER,
    /** The other side of a year-end closing voucher (结转科目). */
    CLOSING,
    /** Records the same money a second time, in financial accounting (财务会计). */
    FINANCIAL
  }

  /**
   * A code.
   *
   * @param isClass whether it is a class (类), to which the codes below it belong
   */
  public record Code(String code, String name, boolean isClass, Integer validFrom, Integer validTo)
      implements Serializable {
    boolean isValidIn(int fiscalYear) {
      return (validFrom == null || validFrom <= fiscalYear)
          && (validTo == null || fiscalYear <= validTo);
    }
  }

  /** The codes of one dimension, by code. */
  public record Codes(NavigableMap<String, Code> codes) implements Serializable {
    /** The longest class valid in a year that is a prefix of the code. */
    public Optional<Code> classOf(String code, int fiscalYear) {
      for (int length = code.length(); length > 0; length--) {
        Code found = codes.get(code.substring(0, length));
        if (found != null && found.isClass() && found.isValidIn(fiscalYear)) {
          return Optional.of(found);
        }
      }
      return Optional.empty();
    }

    /** The longest class of any year that is a prefix of the code. */
    public Optional<Code> anyClassOf(String code) {
      return codes.headMap(code, true).descendingMap().values().stream()
          .filter(c -> c.isClass() && code.startsWith(c.code()))
          .findFirst();
    }

    /** Whether the code itself is known and valid in a year. */
    public boolean knows(String code, int fiscalYear) {
      Code found = codes.get(code);
      return found != null && found.isValidIn(fiscalYear);
    }
  }

  /** Whether an account plays a role. */
  public boolean hasRole(String accountCode, AccountRole role) {
    return accounts.getOrDefault(role, List.of()).stream().anyMatch(accountCode::startsWith);
  }
}
