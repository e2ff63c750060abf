/**
 * What an auditor asks of a release: which ledger lines stand behind a figure, added up once more,
 * and what became different since the release before. It may import the lake, the ledgers and the
 * wording. It must not start Spark, define a figure (a release names its own definitions), or
 * print.
 */
package org.spendingreview.audit;
