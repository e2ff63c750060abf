package org.spendingreview.delivery.layout;

import java.util.Locale;

/** Why a layout says that a line is kept and is no spending, the first that holds. */
public enum Mark {
  /** 作废: the voucher was voided. */
  VOIDED,
  /** 未记账: the voucher was never posted. */
  UNPOSTED,
  /** 年末结转: it closes the year. */
  CLOSING,
  /** 财务会计: it records the same money a second time. */
  FINANCIAL_ACCOUNTING,
  /** 非支出: no expenditure. */
  NOT_EXPENDITURE;

  /** As layouts write it, and as {@code excluded_reason} of the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
