package org.demarche.render.pdf.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Folders with font files.
 *
 * @param folders in order of preference; one that is missing has no fonts
 */
record FontFolders(List<Path> folders) {

  private static final int DEPTH = 8;

  /** Where systems keep their fonts, whichever of them this one is. */
  static List<Path> ofSystem() {
    String home = System.getProperty("user.home", "/");
    String windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
    return List.of(
        Path.of("/usr/share/fonts"),
        Path.of("/usr/local/share/fonts"),
        Path.of(home, ".local/share/fonts"),
        Path.of(home, ".fonts"),
        Path.of("/Library/Fonts"),
        Path.of("/System/Library/Fonts"),
        Path.of(windows, "Fonts"));
  }

  /**
   * All faces that can be embedded, folder by folder, each by path.
   *
   * @param unread is told of each file that could not be read, and why
   */
  List<FontFace> faces(BiConsumer<Path, IOException> unread) {
    List<FontFace> faces = new ArrayList<>();
    folders.stream()
        .flatMap(FontFolders::files)
        .forEach(
            file -> {
              try {
                faces.addAll(FontFace.read(file));
              } catch (IOException e) {
                unread.accept(file, e);
              }
            });
    return faces;
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(FontFolders::isFont).sorted().toList().stream();
    } catch (IOException | UncheckedIOException unreadable) {
      return Stream.of();
    }
  }

  private static boolean isFont(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf"))
        && Files.isRegularFile(file);
  }
}
