package org.spendingreview.synthetic;

/** What people write beside a payment (摘要), with invented names, places and companies. */
final class Descriptions {
  private final Catalogue catalogue;
  private final Dice dice;

  Descriptions(Catalogue catalogue, Dice dice) {
    this.catalogue = catalogue;
    this.dice = dice;
  }

  /** A text for a payment or for what takes it back. */
  String of(Payment payment) {
    String text = filled(payment);
    return switch (payment.kind()) {
      case PAID -> text;
      case RED_DEBIT, RED_CREDIT -> "冲销错账：" + text;
      case REFUND -> "退回多付款：" + text;
    };
  }

  private String filled(Payment payment) {
    String pattern = dice.pick(catalogue.descriptions(payment.spending().purpose().economicCode()));
    StringBuilder text = new StringBuilder(pattern.length() + 8);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{') {
        text.append(place(pattern.charAt(i + 1), payment));
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String place(char kind, Payment payment) {
    return switch (kind) {
      case 'm' -> String.valueOf(payment.date().getMonthValue());
      case 'q' -> String.valueOf(dice.between(2, 60));
      case 'n' -> dice.pick(catalogue.names("surname")) + dice.pick(catalogue.names("given"));
      case 'p' -> dice.pick(catalogue.names("place"));
      case 'c' -> dice.pick(catalogue.names("company"));
      default -> throw new IllegalStateException("No place {" + kind + "} in descriptions");
    };
  }
}
