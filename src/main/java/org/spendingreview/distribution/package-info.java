/**
 * Writes a synthetic city on a cluster: each department's year is a task of Spark's. It may use the
 * generator and Spark. It must not know what a department is like or what its files say: what it
 * hands out, and what comes back, are the generator's.
 */
package org.spendingreview.distribution;
