package org.spendingreview.report.publication;

/**
 * A form that departments publish.
 *
 * @param key of its texts
 * @param fundSource whose spending it shows, or null for all funds
 */
record Form(String key, String fundSource) {
  /** 公开03表 支出决算表: all funds. */
  static final Form SPENDING = new Form("spending", null);

  /** 公开05表 一般公共预算财政拨款支出决算表. */
  static final Form GENERAL = new Form("general", "GENERAL_PUBLIC");

  /** 公开06表 一般公共预算财政拨款基本支出决算明细表. */
  static final Form BASIC = new Form("basic", "GENERAL_PUBLIC");

  /** 公开07表 政府性基金预算财政拨款支出决算表, the side of spending. */
  static final Form FUND = new Form("fund", "GOVERNMENT_FUND");

  /** 公开08表 国有资本经营预算财政拨款支出决算表. */
  static final Form CAPITAL = new Form("capital", "STATE_CAPITAL");

  /** 公开09表 财政拨款“三公”经费支出决算表. */
  static final Form THREE_PUBLIC = new Form("three_public", null);

  /** The name on the sheet's tab. */
  String tab() {
    return FormText.say("tab_" + key);
  }

  /** The title. */
  String title() {
    return FormText.say("form_" + key);
  }

  /** The number, such as 公开03表. */
  String number() {
    return FormText.say("number_" + key);
  }

  /** What stands below the table. */
  String note() {
    return FormText.say("note_" + key);
  }
}
