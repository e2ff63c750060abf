/**
 * The canonical ledgers and classifications: names, columns, types, nothing else. Every other room
 * may use this one. It must import no other room and read no file of a delivery.
 */
package org.spendingreview.ledger;
