/**
 * The synthetic city: departments whose ledgers look like real ones, with the traps that give wrong
 * totals. It may use the ledgers' names and the wording. It must not use Spark (the room {@code
 * distribution} does), read the lake or know a figure: what a department is like, and how a system
 * writes its ledgers, stands in resources and in profile folders.
 */
package org.spendingreview.synthetic;
