package org.spendingreview.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The lake (数据湖) as people read it, without Spark: its releases, and the tables of each. What a run
 * has written but not released cannot be seen here.
 */
public final class Lake {
  private static final TableDefinition RELEASES = TableCatalog.named("releases").orElseThrow();

  private final Path path;
  private final Engine engine;
  private final List<Release> releases;

  private Lake(Path path, Engine engine) {
    this.path = path;
    this.engine = engine;
    this.releases = readReleases();
  }

  /**
   * Opens a lake and reads which releases it holds.
   *
   * @param lake any Hadoop path
   * @throws org.spendingreview.wording.CannotProceed if the path does not exist or cannot be
   *     reached, is a file, or holds no release
   */
  public static Lake open(String lake, Configuration configuration) {
    return new Lake(directory(lake, configuration), DefaultEngine.create(configuration));
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
        .orElseThrow(() -> LakeErrors.unknownRelease(id, path, releases));
  }

  /** The tables as a release names them. */
  public ReleaseReader read(Release release) {
    return new ReleaseReader(this, release);
  }

  /** A table at the version that a release names; the table of releases as it is now. */
  DeltaTable table(TableDefinition table, Release release) {
    if (table.equals(RELEASES)) {
      return releasesTable();
    }
    Long version = release.tableVersions().get(table.name());
    if (version == null) {
      throw LakeErrors.notReleased(table, release);
    }
    return DeltaTable.at(version, table, folder(table), engine);
  }

  private DeltaTable releasesTable() {
    return DeltaTable.newest(RELEASES, folder(RELEASES), engine)
        .orElseThrow(() -> LakeErrors.noRelease(path));
  }

  private String folder(TableDefinition table) {
    return new Path(path, table.name()).toString();
  }

  private List<Release> readReleases() {
    List<Release> found = new ArrayList<>();
    try (TableRows rows = releasesTable().rows(RowFilter.everything())) {
      rows.forEachRemaining(row -> found.add(Release.of(row)));
    }
    if (found.isEmpty()) {
      throw LakeErrors.noRelease(path);
    }
    found.sort(Comparator.comparingLong(Release::id));
    return List.copyOf(found);
  }

  private static Path directory(String lake, Configuration configuration) {
    try {
      Path path = new Path(lake);
      FileSystem fileSystem = path.getFileSystem(configuration);
      if (!fileSystem.getFileStatus(path).isDirectory()) {
        throw LakeErrors.pathIsFile(lake);
      }
      return fileSystem.makeQualified(path);
    } catch (FileNotFoundException e) {
      throw LakeErrors.pathMissing(lake);
    } catch (IOException | IllegalArgumentException e) {
      throw LakeErrors.pathUnusable(lake, e);
    }
  }
}
