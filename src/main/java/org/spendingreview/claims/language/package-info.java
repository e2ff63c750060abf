/**
 * From a report's text to its claims: numbers with their units, the words before them, lists of
 * parts, titles, tables. Rules and word lists only ({@code claims/terms.csv} and its neighbours):
 * the same text always gives the same claims. It may import the document room.
 */
package org.spendingreview.claims.language;
