package org.spendingreview.claims.language;

import org.spendingreview.claims.Place;

/**
 * The words before a number.
 *
 * @param text right before it
 * @param own what they mean
 * @param around what the words since the figure before mean
 * @param lead what the words before a colon mean
 * @param function the functional class (功能分类) that the paragraph last named, or empty
 * @param place of the number
 */
record Words(
    String text, Meaning own, Meaning around, Meaning lead, String function, Place place) {}
