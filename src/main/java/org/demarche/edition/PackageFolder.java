package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 *   .definitions/                              what they were made from, for their owner alone
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

  static final String CURRENT = "current";
  static final String EDITIONS = "editions";
  private static final String DEFINITIONS = ".definitions";

  /** The folder that an edition is in. */
  static PackageFolder of(Edition edition) {
    return new PackageFolder(edition.folder().resolve("../..").normalize());
  }

  Path editions() {
    return path.resolve(EDITIONS);
  }

  Path edition(int number) {
    return editions().resolve(Integer.toString(number));
  }

  /** Definitions of the editions, for nobody but the owner. */
  KeptDefinitions definitions() {
    return new KeptDefinitions(path.resolve(DEFINITIONS));
  }

  /** The link to the current edition. */
  Path current() {
    return path.resolve(CURRENT);
  }

  /** The folder that the link leads to now. */
  Path currentEdition() throws IOException {
    return path.resolve(Files.readSymbolicLink(current()));
  }

  /** The numbers of all editions, ascending. */
  List<Integer> numbers() throws IOException {
    try (Stream<Path> folders = Files.list(editions())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(EditionKey::isNumber)
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }
}
