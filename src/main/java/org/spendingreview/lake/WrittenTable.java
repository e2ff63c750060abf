package org.spendingreview.lake;

/**
 * A new version of a table that no release names yet.
 *
 * @param version its number
 * @param rows how many it has
 */
public record WrittenTable(long version, long rows) {}
