package org.demarche.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.files.Durable;
import org.demarche.files.PrivateFiles;

/**
 * Changes what is in a package's folder, by steps that readers see whole or not at all. Its caller
 * holds the folder's lock.
 */
record PackageWriter(PackageFolder folder) {

  private static final String STAGING = ".new-";
  private static final String ORDER = ".order";

  OptionalInt newest() throws IOException {
    return folder.numbers().stream().flatMapToInt(IntStream::of).max();
  }

  /** A new empty folder, next to the editions, that no reader looks at. */
  Path stage() throws IOException {
    return Files.createDirectory(folder.editions().resolve(STAGING + UUID.randomUUID()));
  }

  /** The name of a new file, next to the editions, that no reader looks at. */
  Path stageFile() {
    return folder.editions().resolve(STAGING + UUID.randomUUID());
  }

  /** Removes what writers left behind that were stopped midway. */
  void sweep() throws IOException {
    for (Path place : List.of(folder.path(), folder.editions())) {
      try (Stream<Path> left = Files.list(place)) {
        for (Path path : left.filter(PackageWriter::isTemporary).toList()) {
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
      link(folder.path().resolve(file), Path.of(PackageFolder.CURRENT, file));
    }
    link(folder.current(), Path.of(PackageFolder.EDITIONS, Integer.toString(number)));
    removeLinksOtherThan(files);
    Durable.syncFolder(folder.path());
  }

  private void link(Path name, Path target) throws IOException {
    if (Files.isSymbolicLink(name) && Files.readSymbolicLink(name).equals(target)) {
      return;
    }
    Path link = folder.path().resolve(STAGING + UUID.randomUUID());
    Files.createSymbolicLink(link, target);
    Durable.rename(link, name);
  }

  /** Links to documents that earlier editions had and this one hasn't. */
  private void removeLinksOtherThan(Set<String> files) throws IOException {
    try (Stream<Path> entries = Files.list(folder.path())) {
      for (Path entry : entries.filter(Files::isSymbolicLink).toList()) {
        boolean isDocument = Files.readSymbolicLink(entry).startsWith(PackageFolder.CURRENT);
        if (isDocument && !files.contains(entry.getFileName().toString())) {
          Files.delete(entry);
        }
      }
    }
  }

  /** Keeps a definition, which only the owner can read; one that is kept is not kept twice. */
  void keepDefinition(byte[] content) throws IOException {
    Manifest.Input made = Manifest.Input.of("", content);
    if (folder.definitions().find(made).isPresent()) {
      return;
    }
    Path place = folder.definitions().folder();
    PrivateFiles.createFolder(place);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
    Path draft = place.resolve(STAGING + UUID.randomUUID());
    PrivateFiles.createFile(draft);
    Durable.fill(draft, content);
    Durable.rename(draft, place.resolve(made.sha256()));
    Durable.syncFolder(folder.path());
  }

  /**
   * Removes all definitions but those that a kept edition was made from or tells the changes from;
   * none while an edition can't be read.
   *
   * @param any whether any are kept
   */
  void retainDefinitions(boolean any) throws IOException {
    Set<String> named = new HashSet<>();
    for (int number : any ? folder.numbers() : List.<Integer>of()) {
      Manifest manifest;
      try {
        manifest = Edition.at(folder.edition(number)).manifest();
      } catch (IOException unreadable) {
        return;
      }
      named.add(manifest.input().sha256());
      Manifest.Former former = manifest.since();
      if (former != null) {
        named.add(former.input().sha256());
      }
    }
    List<Path> files = folder.definitions().files();
    for (Path file : files) {
      if (!named.contains(file.getFileName().toString())) {
        Files.delete(file);
      }
    }
    if (!any) {
      Files.deleteIfExists(folder.definitions().folder());
    }
  }

  /** Removes all editions but the newest ones and the current one. */
  void retain(int kept) throws IOException {
    List<Integer> numbers = folder.numbers();
    Path shown = Files.exists(folder.current()) ? folder.current().toRealPath() : folder.current();
    for (int number : numbers.subList(0, Math.max(0, numbers.size() - kept))) {
      if (!folder.edition(number).toRealPath(LinkOption.NOFOLLOW_LINKS).equals(shown)) {
        Path removed = folder.editions().resolve(STAGING + "removed-" + number);
        Files.move(folder.edition(number), removed);
        Durable.deleteTree(removed);
      }
    }
  }

  /** Whether a build with a greater number has begun to publish; never for one without a number. */
  boolean isOvertaken(long order) throws IOException {
    return order > 0 && order() > order;
  }

  private long order() throws IOException {
    Path file = folder.path().resolve(ORDER);
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
  }

  /** Remembers the number of the build that publishes now, by one rename. */
  void setOrder(long order) throws IOException {
    if (order > 0) {
      Path fresh = stageFile();
      Durable.write(fresh, (order + "\n").getBytes(StandardCharsets.UTF_8));
      Durable.rename(fresh, folder.path().resolve(ORDER));
    }
  }
}
