package org.spendingreview.claims.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;
import org.spendingreview.claims.books.Books;

/**
 * Every figure that the ledgers can answer against what they say (与台账核对). A figure that is computed
 * from others may also come from those as a report prints them: that is rounding.
 */
public final class BookChecks {
  /** Reports compute from 万元 with two decimals. */
  private static final BigDecimal USUAL_PLACE = new BigDecimal(100);

  private final Books books;
  private final Findings findings = new Findings();

  private BookChecks(Books books) {
    this.books = books;
  }

  /** What the ledgers say of each figure; a finding a figure that they can answer. */
  public static List<Finding> of(List<Claim> claims, Books books) {
    BookChecks checks = new BookChecks(books);
    claims.forEach(checks::check);
    return checks.findings.all();
  }

  private void check(Claim claim) {
    boolean isUsable =
        !claim.quantity().isApproximate() && !claim.subject().period().equals("OTHER");
    boolean isNamed = claim.subject().isNamed() && claim.relation() == Relation.VALUE;
    if (isUsable && (claim.isSure() || isNamed)) {
      Optional<Computed> exact = answer(claim, UnaryOperator.identity());
      Optional<Computed> fromPrinted = answer(claim, BookChecks::asPrinted);
      if (exact.isPresent()) {
        judge(claim, exact.get(), fromPrinted.orElse(exact.get()));
      }
    }
  }

  /** What the ledgers say, computed from amounts as they are or as they are usually printed. */
  private Optional<Computed> answer(Claim claim, UnaryOperator<BigDecimal> amounts) {
    Subject subject = claim.subject();
    return switch (claim.relation()) {
      case VALUE -> value(claim);
      case CHANGE ->
          both(subject, claim.base(), amounts).map(b -> b.get(0).plus(b.get(1).negated()));
      case CHANGE_RATE ->
          claim.quantity().unit().equals("个百分点")
              ? Optional.empty()
              : both(subject, claim.base(), amounts)
                  .map(b -> b.get(0).plus(b.get(1).negated()).percentOf(b.get(1)));
      case SHARE ->
          claim.rate().equals("OPEN")
              ? openShare(claim, amounts)
              : both(subject, claim.base(), amounts).map(b -> b.get(0).percentOf(b.get(1)));
      case RATE -> rate(claim, amounts);
      default -> Optional.empty();
    };
  }

  private Optional<Computed> value(Claim claim) {
    Optional<BigDecimal> amount = books.amount(claim.subject());
    boolean isOther = claim.subject().type().equals("OTHER");
    Optional<BigDecimal> described =
        isOther && claim.subject().stage().equals("INITIAL")
            ? books.budgetDescribedAs(claim.place().quote().replaceAll("[\\d.,，元万亿]+$", ""))
            : Optional.empty();
    return Stream.of(described, amount)
        .flatMap(Optional::stream)
        .findFirst()
        .map(BookChecks::exact);
  }

  /** A share of which the text does not say of what: that of the whole which bears it out. */
  private Optional<Computed> openShare(Claim claim, UnaryOperator<BigDecimal> amounts) {
    Subject of = claim.subject();
    return Stream.of(
            new Subject(of.stage(), of.type(), "ALL", of.period()),
            new Subject(of.stage(), "PROJECT", "ALL", of.period()),
            new Subject(of.stage(), "ALL", "ALL", of.period()))
        .map(whole -> both(of, whole, amounts))
        .flatMap(Optional::stream)
        .map(b -> b.get(0).percentOf(b.get(1)))
        .filter(share -> share != null && share.verdictOn(claim.quantity()) == Verdict.AGREES)
        .findFirst();
  }

  private Optional<List<Computed>> both(
      Subject one, Subject other, UnaryOperator<BigDecimal> amounts) {
    Optional<BigDecimal> first = books.amount(one).map(amounts);
    Optional<BigDecimal> second = books.amount(other).map(amounts);
    return first.isPresent() && second.isPresent()
        ? Optional.of(List.of(exact(first.get()), exact(second.get())))
        : Optional.empty();
  }

  private Optional<Computed> rate(Claim claim, UnaryOperator<BigDecimal> amounts) {
    return RateFormula.of(claim.rate(), claim.subject().item()).stream()
        .filter(formula -> !formula.code().isEmpty() && claim.subject().type().matches("ALL|BASIC"))
        .findFirst()
        .flatMap(formula -> books.rate(formula.code()))
        .map(r -> exact(amounts.apply(r.get(0))).percentOf(exact(amounts.apply(r.get(1)))));
  }

  private void judge(Claim claim, Computed exact, Computed fromPrinted) {
    boolean agrees = exact.verdictOn(claim.quantity()) == Verdict.AGREES;
    boolean isRounded = fromPrinted.verdictOn(claim.quantity()) == Verdict.AGREES;
    Verdict verdict = agrees ? Verdict.AGREES : isRounded ? Verdict.ROUNDING : Verdict.CONTRADICTS;
    findings.add(
        Kind.LEDGER,
        verdict,
        List.of(claim),
        exact.value(),
        "ledger_" + verdict,
        Findings.cited(claim),
        Findings.shown(claim, exact.value()));
  }

  private static Computed exact(BigDecimal amount) {
    return new Computed(amount, amount, amount);
  }

  /** Money as reports compute with it; what is less than 10,000 can be persons or an area. */
  private static BigDecimal asPrinted(BigDecimal amount) {
    return amount.abs().compareTo(new BigDecimal(10000)) < 0
        ? amount
        : amount.divide(USUAL_PLACE, 0, RoundingMode.HALF_UP).multiply(USUAL_PLACE);
  }
}
