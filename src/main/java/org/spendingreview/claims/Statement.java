package org.spendingreview.claims;

/**
 * Words that say something about figures without a figure (文字表述), such as 无超预算事项.
 *
 * @param code of {@code claims/statements.csv}
 * @param words as written
 * @param place where they stand
 * @param subject what they are about, as far as they say
 * @param rate the rate that they are about, or empty
 */
public record Statement(String code, String words, Place place, Subject subject, String rate) {}
