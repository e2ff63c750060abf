/**
 * The catalogue of errors: for each a folder of {@code src/test/resources/errors} with the smallest
 * input that provokes it and the exact text that the program prints. Its {@code README.md} says how
 * to read it and how to add to it.
 */
package org.spendingreview.errors;
