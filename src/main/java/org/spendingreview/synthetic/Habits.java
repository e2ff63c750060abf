package org.spendingreview.synthetic;

import java.io.Serializable;
import java.util.List;

/**
 * How a department keeps its books and spends its money. Factors are in thousandths.
 *
 * @param inPost staff in post to approved posts
 * @param wage pay to the city's average
 * @param personnelCovered initial budget of personnel to what is spent
 * @param runningCovered initial budget of running costs to what is spent
 * @param projectsCovered initial budget of projects to what is spent
 * @param threePublicUsed three public expenses to their budget
 * @param threePublicTrend yearly factor on the three-public budget
 * @param procurementUsed contracts to procurement budget
 * @param monthWeights how spending spreads over the twelve months
 * @param parallel whether and where financial accounting stands beside the budgetary lines
 * @param codedFinancial whether financial-accounting lines carry the dimensions too
 * @param red how red entries are written
 * @param numbering how vouchers are numbered
 * @param projectNames whether ledger lines name the project, or only code it
 */
record Habits(
    int inPost,
    int wage,
    int personnelCovered,
    int runningCovered,
    int projectsCovered,
    int threePublicUsed,
    int threePublicTrend,
    int procurementUsed,
    List<Integer> monthWeights,
    Parallel parallel,
    boolean codedFinancial,
    Red red,
    Numbering numbering,
    boolean projectNames)
    implements Serializable {

  /** Where financial accounting (财务会计) stands. */
  enum Parallel {
    SAME_VOUCHER,
    OWN_VOUCHER
  }

  /** How a red entry (红字冲销) is written. */
  enum Red {
    NEGATIVE_DEBIT,
    CREDIT_SIDE,
    BOTH
  }

  /** How vouchers are numbered. */
  enum Numbering {
    YEARLY,
    MONTHLY,
    NAMED
  }

  private static final List<List<Integer>> MONTHS =
      List.of(
          List.of(8, 7, 8, 8, 8, 9, 8, 8, 9, 8, 9, 10),
          List.of(5, 3, 5, 5, 6, 7, 6, 6, 8, 7, 12, 30),
          List.of(4, 4, 13, 4, 4, 13, 4, 4, 14, 5, 6, 25),
          List.of(12, 8, 11, 10, 9, 9, 8, 7, 8, 6, 6, 6),
          List.of(3, 2, 3, 3, 4, 5, 4, 5, 6, 6, 9, 50));

  /** Habits as they fall. */
  static Habits roll(Dice dice) {
    return new Habits(
        dice.pick(List.of(820, 870, 900, 930, 950, 970, 985, 1000, 1035)),
        dice.between(850, 1250),
        dice.between(720, 1000),
        dice.between(740, 1290),
        dice.between(650, 1320),
        dice.pick(List.of(480, 560, 640, 720, 790, 850, 910, 960, 1120)),
        dice.pick(List.of(850, 900, 930, 960, 980, 1000, 1020, 1050)),
        dice.pick(List.of(640, 780, 860, 910, 950, 980, 1000, 1000, 1180)),
        dice.pick(MONTHS),
        dice.chance(700) ? Parallel.SAME_VOUCHER : Parallel.OWN_VOUCHER,
        dice.chance(500),
        dice.chance(600) ? Red.BOTH : dice.chance(500) ? Red.NEGATIVE_DEBIT : Red.CREDIT_SIDE,
        dice.pick(Numbering.values()),
        dice.chance(500));
  }

  /** The habits of a department that a profile describes: the bookkeeping with every trap. */
  static Habits ofProfile() {
    return new Habits(
        1000,
        1000,
        1000,
        1000,
        1000,
        1000,
        1000,
        1000,
        MONTHS.get(1),
        Parallel.SAME_VOUCHER,
        true,
        Red.BOTH,
        Numbering.NAMED,
        true);
  }
}
