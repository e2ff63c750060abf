/**
 * The commands: a class each that parses its options, calls a room, and prints. It may import the
 * yearend, report, notebook, claims, audit, draft, lake, distribution, synthetic, ledger and
 * wording rooms. It must hold no Spark logic.
 */
package org.spendingreview.cli;
