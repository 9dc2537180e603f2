package org.demarche.torture;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.files.Sha256;

/** That every file that was dropped is where it belongs, once, and nothing else is anywhere. */
final class FolderProof {

  private final Path in;
  private final Path out;
  private final List<String> wrong = new ArrayList<>();

  FolderProof(Path in, Path out) {
    this.in = in;
    this.out = out;
  }

  /**
   * All that is wrong, one sentence each.
   *
   * @param stalled files whose fate depends on how busy the machine was
   */
  List<String> of(List<List<DropTarget>> chains, Set<DropTarget> stalled) throws IOException {
    List<DropTarget> drops = chains.stream().flatMap(List::stream).toList();
    Map<String, Integer> rejected = rejected();
    drops.stream().filter(DropTarget::isRejected).forEach(drop -> takeRejected(drop, rejected));
    for (List<DropTarget> chain : chains) {
      if (chain.get(0).isAccepted()) {
        accepted(chain, stalled, rejected);
      }
    }
    rejected.forEach((sha, n) -> note(n != 0, "rejected/ has %s %d times too often", sha, n));
    waiting(drops);
    leftBehind(drops);
    return wrong;
  }

  @FormatMethod
  private void note(boolean isWrong, String form, Object... words) {
    if (isWrong) {
      wrong.add(form.formatted(words));
    }
  }

  private static void takeRejected(DropTarget drop, Map<String, Integer> rejected) {
    rejected.merge(drop.sha256(), -1, Integer::sum);
  }

  /** How often each content is in {@code rejected/}; each file with both reports. */
  private Map<String, Integer> rejected() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    Path folder = in.resolve("rejected");
    List<Path> files = list(folder);
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!name.matches(".*\\.report\\.(txt|html)")) {
        contents.merge(Sha256.of(file), 1, Integer::sum);
        for (String report : List.of(".report.txt", ".report.html")) {
          Path beside = folder.resolve(name + report);
          note(!Files.isRegularFile(beside), "%s has no %s", name, report);
        }
      }
    }
    int all = contents.values().stream().mapToInt(Integer::intValue).sum();
    note(files.size() != 3 * all, "rejected/ has %d files for %d", files.size(), all);
    return contents;
  }

  /** The last of a chain is the current definition; what was current before is kept, once. */
  private void accepted(
      List<DropTarget> chain, Set<DropTarget> stalled, Map<String, Integer> rejected)
      throws IOException {
    String id = chain.get(0).packageId();
    List<String> expected = distinct(chain);
    List<String> current = contents(in.resolve("accepted"), id + "\\.(yaml|yml)");
    if (current.isEmpty() && stalled.contains(chain.get(0))) {
      takeRejected(chain.get(0), rejected);
      return;
    }
    String last = expected.get(expected.size() - 1);
    note(!current.equals(List.of(last)), "%s: accepted/ has %s, not %s", id, current, last);
    List<String> earlier =
        contents(in.resolve("accepted/earlier"), id + "-\\d+\\.(yaml|yml)").stream()
            .sorted()
            .toList();
    List<String> before = expected.subList(0, expected.size() - 1).stream().sorted().toList();
    note(!earlier.equals(before), "%s: earlier/ has %s, not %s", id, earlier, before);
  }

  /** The contents of a chain, without those that are the same as the one before. */
  static List<String> distinct(List<DropTarget> chain) {
    List<String> hashes = new ArrayList<>();
    for (DropTarget drop : chain) {
      String sha = drop.sha256();
      if (hashes.isEmpty() || !hashes.get(hashes.size() - 1).equals(sha)) {
        hashes.add(sha);
      }
    }
    return hashes;
  }

  private static List<String> contents(Path folder, String name) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (Path file : list(folder)) {
      if (file.getFileName().toString().matches(name)) {
        hashes.add(Sha256.of(file));
      }
    }
    return hashes;
  }

  /** Only what has a temporary name waits, and it is as it was. */
  private void waiting(List<DropTarget> drops) throws IOException {
    Set<Path> expected = new HashSet<>();
    for (DropTarget drop : drops) {
      Path file = in.resolve(drop.name());
      if (drop.stays()) {
        expected.add(file);
        boolean same = Files.exists(file) && Sha256.of(file).equals(drop.sha256());
        note(!same, "%s did not stay as it was", drop.name());
      }
    }
    for (Path file : walk(in)) {
      boolean own =
          file.startsWith(in.resolve("accepted")) || file.startsWith(in.resolve("rejected"));
      note(!own && !expected.contains(file), "%s is left in the folder", in.relativize(file));
    }
  }

  private void leftBehind(List<DropTarget> drops) throws IOException {
    Set<Path> dropped = new HashSet<>();
    drops.forEach(drop -> dropped.add(in.resolve(drop.name())));
    for (Path top : List.of(in, out)) {
      for (Path file : walk(top)) {
        String name = file.getFileName().toString();
        boolean temporary = name.startsWith(".new-") || name.endsWith(".tmp");
        note(temporary && !dropped.contains(file), "%s is left behind", file);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
    }
  }

  /** All files and links, and folders with a temporary name. */
  private static List<Path> walk(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(
              file ->
                  !Files.isDirectory(file, NOFOLLOW_LINKS)
                      || file.getFileName().toString().startsWith(".new-"))
          .toList();
    }
  }
}
