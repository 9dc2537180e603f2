package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder of a package and what is where in it.
 *
 * <pre>
 * output/us-dprk-1998/
 *   briefing.pdf   -> current/briefing.pdf     a link for each file of the current edition
 *   manifest.json  -> current/manifest.json
 *   current        -> editions/2               switched by one rename: all files change at once
 *   editions/1/    editions/2/                 whole editions; their documents are never written again
 * </pre>
 *
 * <p>POSIX can't replace a folder that has files in it by one rename, but it can replace a link.
 * Hence the links: readers of {@code output/<id>/} see the old edition or the new one, also if the
 * process is killed between any two steps. One who needs several files of one edition resolves
 * {@code current} once and reads there.
 *
 * @param path {@code output/<id>}
 */
record PackageFolder(Path path) {

  private static final String STAGING = ".new-";

  Path editions() {
    return path.resolve("editions");
  }

  Path edition(int number) {
    return editions().resolve(Integer.toString(number));
  }

  Path current() {
    return path.resolve(Edition.CURRENT);
  }

  /** The numbers of all editions, ascending. */
  List<Integer> numbers() throws IOException {
    try (Stream<Path> folders = Files.list(editions())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(Edition::isNumber)
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }

  OptionalInt newest() throws IOException {
    return numbers().stream().flatMapToInt(IntStream::of).max();
  }

  /** A new empty folder, next to the editions, that no reader looks at. */
  Path stage() throws IOException {
    return Files.createDirectory(editions().resolve(STAGING + UUID.randomUUID()));
  }

  /** The name of a new file, next to the editions, that no reader looks at. */
  Path stageFile() {
    return editions().resolve(STAGING + UUID.randomUUID());
  }

  /** Removes what writers left behind that were stopped midway. */
  void sweep() throws IOException {
    for (Path folder : List.of(path, editions())) {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path path : left.filter(PackageFolder::isTemporary).toList()) {
          Durable.deleteTree(path);
        }
      }
    }
  }

  private static boolean isTemporary(Path path) {
    return path.getFileName().toString().startsWith(STAGING);
  }

  /** Makes an edition the current one. */
  void show(int number, Set<String> files) throws IOException {
    for (String file : files) {
      link(path.resolve(file), Path.of(Edition.CURRENT, file));
    }
    link(current(), Path.of("editions", Integer.toString(number)));
    removeLinksOtherThan(files);
    Durable.syncFolder(path);
  }

  private void link(Path name, Path target) throws IOException {
    if (Files.isSymbolicLink(name) && Files.readSymbolicLink(name).equals(target)) {
      return;
    }
    Path link = path.resolve(STAGING + UUID.randomUUID());
    Files.createSymbolicLink(link, target);
    Durable.rename(link, name);
  }

  /** Links to documents that earlier editions had and this one hasn't. */
  private void removeLinksOtherThan(Set<String> files) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
        boolean isDocument = Files.readSymbolicLink(entry).startsWith(Edition.CURRENT);
        if (isDocument && !files.contains(entry.getFileName().toString())) {
          Files.delete(entry);
        }
      }
    }
  }

  /** Removes all editions but the newest ones and the current one. */
  void retain(int kept) throws IOException {
    List<Integer> numbers = numbers();
    Path shown = Files.exists(current()) ? current().toRealPath() : current();
    for (int number : numbers.subList(0, Math.max(0, numbers.size() - kept))) {
      if (!edition(number).toRealPath(LinkOption.NOFOLLOW_LINKS).equals(shown)) {
        Path removed = editions().resolve(STAGING + "removed-" + number);
        Files.move(edition(number), removed);
        Durable.deleteTree(removed);
      }
    }
  }
}
