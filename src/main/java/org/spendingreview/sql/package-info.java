/**
 * Runs the SQL files that ship with the program. Every room that computes may use this one. It must
 * import no other room and know no table.
 */
package org.spendingreview.sql;
