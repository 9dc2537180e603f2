package org.demarche.render.pdf.font;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  @TempDir private Path folder;

  @Test
  void isMadeForItsUserAloneAndAgainWhenItVanishes() throws IOException {
    Path path = folder.resolve("home/.cache/demarche");
    CacheFolder cache = new CacheFolder(path);
    cache.open();
    cache.write("a", "1".getBytes(UTF_8));
    assertEquals("rwx------", permissions(path));

    Files.delete(path.resolve("a"));
    Files.delete(path);
    cache.write("a", "2".getBytes(UTF_8));
    assertEquals("2", Files.readString(path.resolve("a")));
    assertEquals("rwx------", permissions(path));
  }

  @Test
  void oneThatOthersMayWriteIsClosedToThem() throws IOException {
    Path path = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    new CacheFolder(path).open();
    assertEquals("rwx------", permissions(path));
  }

  @Test
  void anotherUsersIsRefused() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can give folders away");
    Path path = Files.createDirectory(folder.resolve("cache"));
    Files.setAttribute(path, "unix:uid", 12345);
    IOException refused = assertThrows(IOException.class, new CacheFolder(path)::open);
    assertTrue(refused.toString().contains("belongs to 12345, not to root"), refused.toString());
    assertEquals(List.of(), names(path));
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path path = Files.createSymbolicLink(folder.resolve("cache"), elsewhere);
    assertThrows(IOException.class, new CacheFolder(path)::open);
    assertEquals(List.of(), names(elsewhere));
  }

  @Test
  void whatAKilledWriterLeftIsRemovedOnceItIsOld() throws IOException {
    Path path = folder.resolve("cache");
    CacheFolder cache = new CacheFolder(path);
    cache.open();
    Path old = Files.createFile(path.resolve("1.draft"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(4000)));
    Files.createFile(path.resolve("2.draft"));
    cache.open();
    assertEquals(List.of("2.draft"), names(path));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
