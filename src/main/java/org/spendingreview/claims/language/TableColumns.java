package org.spendingreview.claims.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spendingreview.claims.Claim;
import org.spendingreview.claims.Place;
import org.spendingreview.claims.Quantity;
import org.spendingreview.claims.Relation;
import org.spendingreview.claims.Subject;

/** What the heads of a table's columns say of the numbers below them. */
final class TableColumns {
  private static final Subject DEFAULT = new Subject("ACTUAL", "ALL", "", "NOW");

  private final List<Meaning> titles;
  private final String caption;
  private final Units.Unit usualUnit;
  private final int year;
  private final List<TreeMap<Integer, String>> heads = new ArrayList<>();

  /**
   * The columns of a table.
   *
   * @param titles what the titles above mean, the innermost first
   * @param caption the line before it
   * @param usualUnit of tables that name none
   */
  TableColumns(List<Meaning> titles, String caption, Units.Unit usualUnit, int year) {
    this.usualUnit = usualUnit;
    this.titles = titles;
    this.caption = caption;
    this.year = year;
  }

  /**
   * What a column holds.
   *
   * @param words of its heads
   */
  record Column(String words, Relation relation, Units.Unit unit) {

    /** The same for a number that itself says that it is a percentage. */
    Column of(Quantity quantity) {
      boolean isPercent = quantity.kind().equals("percent") && relation == Relation.VALUE;
      Relation told = words.contains("占") ? Relation.SHARE : Relation.RATE;
      return isPercent ? new Column(words, told, unit) : this;
    }
  }

  static boolean isTotal(String label) {
    return label.matches("(.*[^\\p{IsHan}])?" + Grammar.any("total") + "[^\\p{IsHan}]*");
  }

  static boolean isPart(String label) {
    return label.matches(".*(其中|（\\d+）|①|②|③).*");
  }

  /** Takes a row of heads. */
  void head(Map<Integer, String> cells) {
    heads.add(new TreeMap<>(cells));
  }

  /** Forgets the heads so far: others follow. */
  void clear() {
    heads.clear();
  }

  /** The heads above a column; one that goes over several columns or rows stands above each. */
  private String words(int column) {
    StringBuilder words = new StringBuilder();
    int nearest = 0;
    for (TreeMap<Integer, String> row : heads) {
      Map.Entry<Integer, String> head = row.floorEntry(column);
      if (head != null && head.getKey() >= nearest) {
        words.append(head.getValue());
        nearest = head.getKey();
      }
    }
    return words.toString();
  }

  /** What the numbers of a column are in a row, unless they are no figures of the report. */
  Optional<Column> relation(int column, String label) {
    String words = words(column);
    if (words.matches("(序号|行次|编号|编码|科目编码|代码|备注)")) {
      return Optional.empty();
    }
    Relation relation = relationOf(words.isEmpty() ? label : words, label);
    return Optional.of(new Column(words, relation, unit(words, label, relation)));
  }

  private static Relation relationOf(String words, String label) {
    String all = words + label;
    if (words.matches(".*" + Grammar.any("score") + ".*")) {
      return Relation.VALUE;
    }
    boolean isPercent = words.matches(".*(率|幅|%|比例|比重|占比).*");
    if (words.matches(".*(占比|比重|占.*(比例|%)).*")) {
      return Relation.SHARE;
    }
    boolean isChange = words.matches(".*" + Grammar.any("change_column") + ".*");
    if (isChange && !all.contains("变动率")) {
      return isPercent ? Relation.CHANGE_RATE : Relation.CHANGE;
    }
    if (words.matches(".*" + Grammar.any("full_score") + ".*")) {
      return Relation.FULL_POINTS;
    }
    return isPercent || (label.matches(".*率（?%?）?$") && !words.matches(".*(得分|扣分|评分).*"))
        ? Relation.RATE
        : Relation.VALUE;
  }

  private Units.Unit unit(String words, String label, Relation relation) {
    boolean isRate =
        relation == Relation.SHARE
            || relation == Relation.CHANGE_RATE
            || (relation == Relation.RATE && !label.matches(".*(编制|人数|人员数|总额|数)$"));
    if (isRate) {
      return Units.at("%", 0).orElseThrow();
    }
    if (relation == Relation.FULL_POINTS || words.matches(".*(得分|自评分|评分|扣分).*")) {
      return Units.at("分", 0).orElseThrow();
    }
    return Units.named(label)
        .or(() -> Units.named(words))
        .or(() -> label.matches(".*(人数|编制数?|人员数)(（.*）)?") ? Units.at("人", 0) : Optional.empty())
        .or(() -> Units.named(caption))
        .orElse(usualUnit);
  }

  /** The claim of a number. */
  Claim claim(
      int number, Quantity quantity, Place place, Column column, String label, String context) {
    String kind = quantity.kind();
    Meaning own = Meaning.of(name(label), "", kind, year);
    Meaning group = Meaning.of(name(context), "", kind, year);
    boolean saysNothing = own.subject().equals(Subject.OPEN) && own.rate().isEmpty();
    boolean isOfGroup = isTotal(label) || Fillers.areAllOf(name(label));
    Meaning row = saysNothing && isOfGroup ? group : own;
    Meaning head = Meaning.of(column.words, "", kind, year);
    Subject subject = row.subject().or(head.subject());
    Meaning about = Meaning.of(caption, "", kind, year).asTitle();
    boolean isTotalCell = isTotal(label) || isTotal(column.words);
    boolean isTotalOfAll = isTotalCell && group.isOpen() && !about.isOpen();
    boolean isSure =
        !row.isOpen()
            || !head.isOpen()
            || isTotalOfAll
            || (!row.subject().stage().isEmpty() && kind.equals("money"))
            || (isTotalCell && !head.subject().or(row.subject()).equals(Subject.OPEN))
            || (isTotal(label) && column.relation != Relation.VALUE);
    boolean isPoints = kind.equals("points");
    if (isPoints) {
      boolean isSubtotal = label.endsWith("小计");
      String item = isSubtotal ? "=@" : isTotal(label) ? "SCORE" : "=" + name(label);
      subject = new Subject("ACTUAL", "ALL", item, "NOW");
    } else if (row.isPartOfName() || isNamed(row, label)) {
      String type = row.subject().type().isEmpty() ? group.subject().type() : row.subject().type();
      subject = new Subject(subject.stage(), type, "=" + name(label), subject.period());
      isSure = name(label).length() > 2;
    }
    if (column.words.matches(".*(年初|期初|上年)(数|余额|末|金额)(（.*）)?$")) {
      subject = subject.in("PRIOR");
    }
    subject = withTitle(subject, about, kind);
    if (about.isTypeSaid() && isTotal(label)) {
      subject = subject.or(new Subject("", "", "ALL", ""));
    }
    for (Meaning title : titles) {
      subject = withTitle(subject, title, kind);
    }
    boolean isTypeSaid = row.isTypeSaid() || head.isTypeSaid();
    boolean isShare = column.relation == Relation.SHARE;
    boolean isOfBudget = column.words.contains("预算");
    subject = isShare && !isOfBudget ? subject.at("ACTUAL") : subject;
    subject = Items.decided(subject, isTypeSaid).or(DEFAULT);
    if (subject.item().isEmpty() && kind.equals("money")) {
      subject = subject.or(new Subject("", "", "ALL", ""));
    }
    String rate = row.rate().isEmpty() ? head.rate() : row.rate();
    return new Claim(
        number,
        quantity,
        place,
        subject,
        column.relation,
        column.relation == Relation.RATE ? rate : isShare ? "OPEN" : "",
        base(column, subject),
        column.relation == Relation.RATE ? !rate.isEmpty() : isSure);
  }

  private static boolean isNamed(Meaning row, String label) {
    return row.isOpen()
        && row.subject().stage().isEmpty()
        && row.rate().isEmpty()
        && row.subject().period().isEmpty()
        && !isTotal(label)
        && !Fillers.areAllOf(name(label));
  }

  private static Subject withTitle(Subject subject, Meaning title, String kind) {
    if (!kind.equals("money") && !kind.equals("percent")) {
      return subject;
    }
    Subject known = title.subject();
    String item = subject.item().isEmpty() && !title.isTypeSaid() ? known.item() : "";
    return subject.or(new Subject(known.stage(), title.isTypeSaid() ? known.type() : "", item, ""));
  }

  private static Subject base(Column column, Subject subject) {
    return switch (column.relation) {
      case CHANGE, CHANGE_RATE -> subject.in("PRIOR");
      case SHARE -> new Subject(subject.stage(), "ALL", "ALL", subject.period());
      default -> Subject.OPEN;
    };
  }

  static String name(String label) {
    return label
        .replaceAll("^(（?[\\d一二三四五六七八九十.]{1,5}[）、.]+|[①-⑳])", "")
        .replaceFirst("^其中：?", "")
        .replaceAll("（[^）]*(分|元|%|人)）?|^[\\p{IsHan}]?元）$", "");
  }
}
