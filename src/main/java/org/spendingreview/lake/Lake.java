package org.spendingreview.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  private Lake(Path path, Engine engine, List<Release> releases) {
    this.path = path;
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
    Path path = directory(lake, configuration).orElseThrow(() -> LakeErrors.pathMissing(lake));
    return at(path, configuration).orElseThrow(() -> LakeErrors.noRelease(path));
  }

  /**
   * Opens a lake that may not be there yet; empty if the path does not exist or holds no release,
   * as after a first run that died.
   *
   * @throws org.spendingreview.wording.CannotProceed if the path is a file or cannot be reached
   */
  public static Optional<Lake> find(String lake, Configuration configuration) {
    return directory(lake, configuration).flatMap(path -> at(path, configuration));
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
      return releasesTable(path, engine).orElseThrow(() -> LakeErrors.noRelease(path));
    }
    Long version = release.tableVersions().get(table.name());
    if (version == null) {
      throw LakeErrors.notReleased(table, release);
    }
    return DeltaTable.at(version, table, folder(path, table), engine);
  }

  private static Optional<Lake> at(Path path, Configuration configuration) {
    Engine engine = DefaultEngine.create(configuration);
    List<Release> found = new ArrayList<>();
    releasesTable(path, engine).ifPresent(table -> readReleases(table, found));
    found.sort(Comparator.comparingLong(Release::id));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lake(path, engine, List.copyOf(found)));
  }

  private static void readReleases(DeltaTable table, List<Release> found) {
    try (TableRows rows = table.rows(RowFilter.everything())) {
      rows.forEachRemaining(row -> found.add(Release.of(row)));
    }
  }

  private static Optional<DeltaTable> releasesTable(Path path, Engine engine) {
    return DeltaTable.newest(RELEASES, folder(path, RELEASES), engine);
  }

  private static String folder(Path path, TableDefinition table) {
    return new Path(path, table.name()).toString();
  }

  private static Optional<Path> directory(String lake, Configuration configuration) {
    try {
      Path path = new Path(lake);
      FileSystem fileSystem = path.getFileSystem(configuration);
      if (!fileSystem.getFileStatus(path).isDirectory()) {
        throw LakeErrors.pathIsFile(lake);
      }
      return Optional.of(fileSystem.makeQualified(path));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw LakeErrors.pathUnusable(lake, e);
    }
  }
}
