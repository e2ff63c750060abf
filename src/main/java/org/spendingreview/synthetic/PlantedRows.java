package org.spendingreview.synthetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spendingreview.ledger.Ledger;

/** Spoils rows by chance, as many of a million as the city asks for. */
final class PlantedRows implements Function<List<String>, Optional<RowFault>> {
  private static final int MILLION = 1_000_000;

  private final List<RowFault> faults;
  private final int ofMillion;
  private final Dice dice;

  PlantedRows(Ledger ledger, int year, BigDecimal share, Dice dice) {
    this.faults = share.signum() == 0 ? List.of() : RowFault.of(ledger, year);
    this.ofMillion = share.multiply(BigDecimal.valueOf(MILLION)).intValueExact();
    this.dice = dice;
  }

  @Override
  public Optional<RowFault> apply(List<String> row) {
    if (faults.isEmpty() || dice.between(0, MILLION - 1) >= ofMillion) {
      return Optional.empty();
    }
    List<RowFault> suited = faults.stream().filter(fault -> fault.suits().test(row)).toList();
    return suited.isEmpty() ? Optional.empty() : Optional.of(dice.pick(suited));
  }
}
