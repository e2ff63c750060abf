package org.spendingreview.delivery;

import java.io.Serializable;

/**
 * What an earlier run found out about a file that it read whole.
 *
 * @param sha256 of its bytes
 * @param encoding that they were read with
 */
record KnownFile(String sha256, String encoding) implements Serializable {}
