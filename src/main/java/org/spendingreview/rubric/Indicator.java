package org.spendingreview.rubric;

import java.math.BigDecimal;

/**
 * An indicator (指标) of a rubric.
 *
 * @param code the indicator's code in {@code indicators.csv}, in the assessment register, or its
 *     own
 * @param name in both languages
 * @param section the part of the form it stands in (投入, 过程, 产出与效果), in both languages
 * @param points the most it can earn
 * @param rule how the points come about
 */
public record Indicator(
    String code, Bilingual name, Bilingual section, BigDecimal points, Rule rule) {}
