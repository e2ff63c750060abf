/**
 * What people read: the message bundles, and the one exception that carries messages to them. Every
 * room may use this one. It must import no other room.
 */
package org.spendingreview.wording;
