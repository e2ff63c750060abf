package org.spendingreview.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The lake (数据湖) as people read it, without Spark: its releases, and the tables of each. What a run
 * has written but not released cannot be seen here.
 */
public final class Lake {
  private final LakePath place;
  private final Engine engine;
  private final List<Release> releases;

  Lake(LakePath place, Engine engine, List<Release> releases) {
    this.place = place;
    this.engine = engine;
    this.releases = releases;
  }

  /**
   * Opens a lake and reads which releases it holds.
   *
   * @param lake any Hadoop path
   * @throws org.spendingreview.wording.CannotProceed if the path does not exist or cannot be
   *     reached, is a file, or holds no release
   */
  public static Lake open(String lake, Configuration configuration) {
    LakePath place = LakePath.of(lake, configuration);
    if (!place.exists()) {
      throw LakeErrors.pathMissing(lake);
    }
    return at(place, configuration).orElseThrow(() -> LakeErrors.noRelease(place.path()));
  }

  /**
   * Opens a lake that may not be there yet; empty if the path does not exist or holds no release,
   * as after a first run that died.
   *
   * @throws org.spendingreview.wording.CannotProceed if the path is a file or cannot be reached
   */
  public static Optional<Lake> find(String lake, Configuration configuration) {
    LakePath place = LakePath.of(lake, configuration);
    return place.exists() ? at(place, configuration) : Optional.empty();
  }

  /** Every release, the oldest first; there is at least one. */
  public List<Release> releases() {
    return releases;
  }

  /** The release with the highest number. */
  public Release latestRelease() {
    return releases.get(releases.size() - 1);
  }

  /**
   * The release of that number.
   *
   * @throws org.spendingreview.wording.CannotProceed if there is none; the message names those that
   *     there are
   */
  public Release release(long id) {
    return releases.stream()
        .filter(release -> release.id() == id)
        .findFirst()
        .orElseThrow(() -> LakeErrors.unknownRelease(id, place.path(), releases));
  }

  /** As {@link #release(long)}; the latest where no number is given. */
  public Release releaseOrLatest(Long id) {
    return id == null ? latestRelease() : release(id);
  }

  /** The tables as a release names them. */
  public ReleaseReader read(Release release) {
    return new ReleaseReader(this, release);
  }

  /** A table at the version that a release names; the table of releases as it is now. */
  DeltaTable table(TableDefinition table, Release release) {
    if (table.equals(Releases.TABLE)) {
      return Releases.table(place, engine).orElseThrow(() -> LakeErrors.noRelease(place.path()));
    }
    Long version = release.tableVersions().get(table.name());
    if (version == null) {
      throw LakeErrors.notReleased(table, release);
    }
    return DeltaTable.at(version, table, place.folder(table).toString(), engine);
  }

  private static Optional<Lake> at(LakePath place, Configuration configuration) {
    Engine engine = DefaultEngine.create(configuration);
    Releases releases = Releases.read(place, engine);
    return releases.latest().map(release -> new Lake(place, engine, releases.all()));
  }
}
