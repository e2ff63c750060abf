/**
 * The benchmark: whole processes that compute one city's year, in turn, and what each took. It is
 * run by hand, see {@code src/bench/README.md}; no test depends on a time.
 */
package org.spendingreview.bench;
