/**
 * Layouts (格式): files that say how a system's export becomes canonical lines, and the values, tests
 * and formats that they consist of. It belongs to the delivery room and may import {@code ledger},
 * {@code yaml} and {@code wording}. It must not read a delivered file, know the register or decide
 * what is wrong with a line beyond what the layout says.
 */
package org.spendingreview.delivery.layout;
