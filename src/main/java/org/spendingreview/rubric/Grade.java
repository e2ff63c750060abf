package org.spendingreview.rubric;

import java.math.BigDecimal;

/**
 * A grade (等级) of the whole department.
 *
 * @param name in both languages
 * @param from the least share of the points that could be had, in percent; the grade reaches up to
 *     the next higher one
 */
public record Grade(Bilingual name, BigDecimal from) {}
