package org.spendingreview.notebook.kernel;

import java.util.List;

/**
 * How a word can go on.
 *
 * @param replacements what may stand from there on
 * @param from the place in the cell where what is replaced begins
 */
record Completion(List<String> replacements, int from) {}
