package org.spendingreview.distribution;

import java.io.Serializable;
import org.spendingreview.synthetic.WrittenPart;

/**
 * What a task has written, and by which attempt.
 *
 * @param attempt its number
 */
record Done(long attempt, WrittenPart written) implements Serializable {}
