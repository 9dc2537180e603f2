package org.demarche.routes;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    Path place = folder.accepted().resolve(id + extension);
    for (Path current : currentOf(id)) {
      putAside(current, place, result.input(), id);
    }
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

  /**
   * Makes good what a stop between two steps left: half-written reports, reports of a file that was
   * not moved, and an older definition beside the current one.
   *
   * @param isCurrent whether the file of this package is what its current edition was made of
   */
  public synchronized void recover(BiPredicate<String, Path> isCurrent) throws IOException {
    for (Path left : list(folder.rejected(), Filing::isLeftBehind)) {
      Files.deleteIfExists(left);
    }
    Map<String, List<Path>> byId =
        list(folder.accepted(), Files::isRegularFile).stream()
            .collect(Collectors.groupingBy(file -> stem(file.getFileName().toString())));
    for (Map.Entry<String, List<Path>> entry : byId.entrySet()) {
      List<Path> twins = entry.getValue();
      if (twins.size() > 1 && twins.stream().anyMatch(f -> isCurrent.test(entry.getKey(), f))) {
        for (Path twin : twins) {
          if (!isCurrent.test(entry.getKey(), twin)) {
            keep(twin, entry.getKey(), extension(twin));
          }
        }
      }
    }
  }

  private static boolean isLeftBehind(Path file) {
    String name = file.getFileName().toString();
    String subject = name.replaceFirst("\\.report\\.(txt|html)$", "");
    boolean orphan =
        !subject.equals(name) && !Files.exists(file.resolveSibling(subject), NOFOLLOW_LINKS);
    return orphan || (name.startsWith(".") && name.endsWith(".tmp"));
  }

  private static List<Path> list(Path in, Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(wanted).sorted().toList();
    }
  }

  private List<Path> currentOf(String id) throws IOException {
    return list(
        folder.accepted(),
        file -> Files.isRegularFile(file) && stem(file.getFileName().toString()).equals(id));
  }

  /**
   * Keeps what was current, unless it is the same text again. What has the successor's name stays
   * until it is replaced, so that the package is not without a definition at any moment.
   */
  private void putAside(Path current, Path place, Path successor, String id) throws IOException {
    boolean same = Files.mismatch(current, successor) < 0;
    boolean replaced = current.equals(place);
    if (replaced && !same && !isKept(current, id)) {
      Files.createLink(kept(id, extension(current)), current);
    } else if (!replaced && same) {
      Files.delete(current);
    } else if (!replaced) {
      keep(current, id, extension(current));
    }
  }

  /** Whether a stop came between keeping it and replacing it, the last time. */
  private boolean isKept(Path current, String id) throws IOException {
    for (Path kept : list(folder.earlier(), file -> file.getFileName().toString().startsWith(id))) {
      if (Files.isSameFile(kept, current)) {
        return true;
      }
    }
    return false;
  }

  private Path keep(Path file, String id, String extension) throws IOException {
    return Files.move(file, kept(id, extension), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path kept(String id, String extension) throws IOException {
    Files.createDirectories(folder.earlier());
    return free(folder.earlier(), id, extension, "-1");
  }

  /**
   * A name that is not taken: with the first suffix, then with -2, -3 and so on. Names that some
   * systems hold to be the same, since they differ in case or Unicode form only, are taken too.
   */
  static Path free(Path in, String stem, String extension, String suffix) throws IOException {
    Set<String> taken;
    try (Stream<Path> files = Files.list(in)) {
      taken = files.map(file -> folded(file.getFileName().toString())).collect(Collectors.toSet());
    }
    String name = stem + suffix + extension;
    for (int i = 2; taken.contains(folded(name)); i++) {
      name = stem + "-" + i + extension;
    }
    return in.resolve(name);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Whole or not at all, over one that a stop left behind. */
  private static void write(Path file, String text) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(temporary, text);
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(stem(name).length());
  }
}
