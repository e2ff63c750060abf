/**
 * The year end: the run, its stages in order, the only place that knows them all. It may import the
 * delivery, review, rubric, lake, ledger, sql and wording rooms. It must not parse options nor
 * print to people.
 */
package org.spendingreview.yearend;
