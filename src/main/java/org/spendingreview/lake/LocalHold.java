package org.spendingreview.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that the operating system keeps on a local file. It ends with the process, however that
 * ends, so a dead run's lock is free at once, whatever its file still says.
 */
final class LocalHold implements Hold {
  /**
   * The locks of this Java machine by their files. The system keeps locks by process: it would not
   * hold one run here off another, and closing any channel of the file would end the lock.
   */
  private static final Map<Path, LockHolder> HERE = new ConcurrentHashMap<>();

  /** Behind the text, which others can so read even where locks keep readers off. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int TRIES = 10;
  private static final int LONGEST_TEXT = 4096;

  private final Path file;
  private final LockHolder me;
  private final FileChannel channel;
  private final Object key;

  private LocalHold(Path file, LockHolder me, FileChannel channel, Object key) {
    this.file = file;
    this.me = me;
    this.channel = channel;
    this.key = key;
  }

  /**
   * Takes the lock.
   *
   * @param lake an existing folder
   * @throws org.spendingreview.wording.CannotProceed if another run holds it
   */
  static LocalHold take(Path lake, String name, LockHolder me) throws IOException {
    Path file = lake.toRealPath().resolve(name);
    LockHolder other = HERE.putIfAbsent(file, me);
    if (other != null) {
      throw LakeErrors.held(lake, other);
    }
    LocalHold taken = null;
    try {
      for (int i = 0; taken == null && i < TRIES; i++) {
        taken = tried(file, me);
      }
      if (taken == null) {
        throw LakeErrors.held(lake, LockHolder.of(""));
      }
      return taken;
    } finally {
      if (taken == null) {
        HERE.remove(file);
      }
    }
  }

  /** Empty-handed if the run before deleted its file while this one opened it. */
  private static LocalHold tried(Path file, LockHolder me) throws IOException {
    try {
      open(file, StandardOpenOption.CREATE).close();
    } catch (AccessDeniedException e) {
      if (key(file) == null) {
        throw e;
      }
      removeAnotherUsers(file);
      return null;
    }
    Object key = key(file);
    FileChannel channel;
    try {
      channel = open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      return null;
    }
    LocalHold hold = new LocalHold(file, me, channel, key);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw LakeErrors.held(file.getParent(), LockHolder.of(text(channel)));
      }
      if (!hold.lasts()) {
        return null;
      }
      hold.write();
      taken = true;
      return hold;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** A file that one may only read still tells whether it is held, and its folder lets it go. */
  private static void removeAnotherUsers(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.tryLock(LOCKED_BYTE, 1, true) == null) {
        throw LakeErrors.held(file.getParent(), LockHolder.of(text(channel)));
      }
      Files.delete(file);
    }
  }

  private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
    return FileChannel.open(file, how, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private void write() throws IOException {
    try {
      channel.truncate(0);
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(me.text());
      while (bytes.hasRemaining()) {
        channel.write(bytes, bytes.position());
      }
    } catch (IOException e) { // as on a full disk
      Files.delete(file);
      throw e;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    channel.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  /** What tells the file from another of the same name, or null if there is none. */
  private static Object key(Path file) throws IOException {
    try {
      Object key =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey();
      return key == null ? "a system without keys" : key;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public boolean lasts() throws IOException {
    return channel.isOpen() && key != null && key.equals(key(file));
  }

  @Override
  public void giveBack() throws IOException {
    try (channel) {
      if (lasts()) { // deleted before it is free: whoever has opened it sees that it is gone
        Files.delete(file);
      }
    } finally {
      HERE.remove(file, me);
    }
  }
}
