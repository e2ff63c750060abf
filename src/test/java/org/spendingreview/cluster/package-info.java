/**
 * The program on a real cluster: a standalone master and two workers, started as processes of their
 * own from the runtime jars that the build copies.
 */
package org.spendingreview.cluster;
