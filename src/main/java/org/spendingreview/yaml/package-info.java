/**
 * Reads YAML that people write, rubrics and layouts, strictly: plain text, lists and keys, each
 * with its line; whatever is unknown, missing or of another type is told at once. It may import
 * {@code wording}. It must not import any other room, make objects that a file names, or know a key
 * of any file.
 */
package org.spendingreview.yaml;
