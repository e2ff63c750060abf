package org.spendingreview.lake;

import java.time.Instant;
import java.util.Map;

/**
 * A release (发布): what was made public at one moment, and the version of every table that belongs
 * to it.
 *
 * @param id counted from 1; a later release has a higher one
 * @param fiscalYear the year it was released for; its tables also hold the other years
 * @param releasedAt when it became visible
 * @param rubric the name of the rubric (评分标准) by which it was scored
 * @param rubricFingerprint SHA-256 of the rubric
 * @param inputFingerprint SHA-256 over everything that was delivered
 * @param programVersion the version of the program that made it
 * @param tableVersions the Delta version of every table, by the table's name
 * @param departmentsComplete how many departments are COMPLETE in that year
 * @param departmentsIncomplete how many are INCOMPLETE
 * @param departmentsWithheld how many are WITHHELD
 */
public record Release(
    long id,
    int fiscalYear,
    Instant releasedAt,
    String rubric,
    String rubricFingerprint,
    String inputFingerprint,
    String programVersion,
    Map<String, Long> tableVersions,
    int departmentsComplete,
    int departmentsIncomplete,
    int departmentsWithheld) {

  /** A release with a copy of the versions. */
  public Release {
    tableVersions = Map.copyOf(tableVersions);
  }

  /** The release that a row of the table {@code releases} describes. */
  @SuppressWarnings("unchecked") // the column is declared MAP<STRING,BIGINT>
  static Release of(TableRow row) {
    return new Release(
        (Long) row.value("release_id"),
        (Integer) row.value("fiscal_year"),
        (Instant) row.value("released_at"),
        (String) row.value("rubric"),
        (String) row.value("rubric_fingerprint"),
        (String) row.value("input_fingerprint"),
        (String) row.value("program_version"),
        (Map<String, Long>) row.value("table_versions"),
        (Integer) row.value("departments_complete"),
        (Integer) row.value("departments_incomplete"),
        (Integer) row.value("departments_withheld"));
  }
}
