package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.build.BuildResult;
import org.demarche.bundle.Publication.Published;

/**
 * Puts definitions where they belong, each by one rename, so that a file is in one place at every
 * moment. Nothing is ever overwritten. One at a time, since names are chosen by what is there.
 */
public final class Filing {

  private final DropFolder folder;
  private final Map<String, Integer> newest = new HashMap<>();

  public Filing(DropFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes the file the current definition of its package. What was current before goes to {@code
   * earlier/}; so does the file itself if another one has given a newer edition in the meantime.
   */
  public synchronized Filed accept(BuildResult result) throws IOException {
    Published edition = result.published().orElseThrow();
    String id = edition.manifest().packageId();
    String extension = extension(result.input()).toLowerCase(Locale.ROOT);
    if (edition.number() < newest.getOrDefault(id, 0)) {
      return new Filed(result, keep(result.input(), id, extension));
    }
    Files.createDirectories(folder.accepted());
    for (Path current : currentOf(id)) {
      putAside(current, result.input(), id);
    }
    Path place = folder.accepted().resolve(id + extension);
    Files.move(result.input(), place, StandardCopyOption.ATOMIC_MOVE);
    newest.put(id, edition.number());
    return new Filed(result, place);
  }

  /** Sets the file aside, with its report beside it. */
  public synchronized Filed reject(BuildResult result) throws IOException {
    Files.createDirectories(folder.rejected());
    String name = result.input().getFileName().toString();
    Path place = free(folder.rejected(), stem(name), extension(result.input()), "");
    RejectionReport report = new RejectionReport(result, place);
    write(place.resolveSibling(place.getFileName() + ".report.txt"), report.text());
    write(place.resolveSibling(place.getFileName() + ".report.html"), report.html());
    Files.move(result.input(), place, StandardCopyOption.ATOMIC_MOVE);
    return new Filed(result, place);
  }

  private List<Path> currentOf(String id) throws IOException {
    try (Stream<Path> files = Files.list(folder.accepted())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> stem(file.getFileName().toString()).equals(id))
          .toList();
    }
  }

  /** The same text again leaves no second copy. */
  private void putAside(Path current, Path successor, String id) throws IOException {
    if (Files.mismatch(current, successor) < 0) {
      Files.delete(current);
    } else {
      keep(current, id, extension(current));
    }
  }

  private Path keep(Path file, String id, String extension) throws IOException {
    Files.createDirectories(folder.earlier());
    Path place = free(folder.earlier(), id, extension, "-1");
    return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A name that is not taken: with the first suffix, then with -2, -3 and so on. */
  private static Path free(Path in, String stem, String extension, String suffix) {
    Path place = in.resolve(stem + suffix + extension);
    for (int i = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
      place = in.resolve(stem + "-" + i + extension);
    }
    return place;
  }

  /** Whole or not at all, over one that a stop left behind. */
  private static void write(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(temporary, text);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(stem(name).length());
  }
}
