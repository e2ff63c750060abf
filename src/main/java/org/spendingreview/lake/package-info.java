/**
 * The lake: which tables it has, the lock by which one run at a time writes them, which release
 * names which version of them, and the rows of a release, read without Spark or as views of a Spark
 * session. It may import the ledgers and the wording. It must not know how a figure is defined, how
 * a row is shown to people, or that there are commands.
 */
package org.spendingreview.lake;
