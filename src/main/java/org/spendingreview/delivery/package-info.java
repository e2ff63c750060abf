/**
 * From a delivered file to canonical rows, rejected rows and a delivery's fate: manifest, register,
 * layouts, row rules, control totals. It may import the ledger, sql, yaml and wording rooms. It
 * must not know any figure, indicator or rubric, nor write to a lake.
 */
package org.spendingreview.delivery;
