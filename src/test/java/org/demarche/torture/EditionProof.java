package org.demarche.torture;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.edition.Discrepancy;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.ManifestVerifier;

/** That every definition gave one edition, in order, and each edition is whole. */
final class EditionProof {

  private static final Set<String> CATALOGUE =
      Set.of("index.html", "catalogue.json", "feed.xml", ".catalogue.lock");

  private final Path out;
  private final ManifestVerifier verifier = new ManifestVerifier();
  private final List<String> wrong = new ArrayList<>();

  /** Numbers of the editions that are kept, by package. */
  private final Map<String, List<Integer>> kept = new TreeMap<>();

  private int editions;

  EditionProof(Path out) {
    this.out = out;
  }

  /**
   * All that is wrong, one sentence each.
   *
   * @param stalled files whose fate depends on how busy the machine was
   */
  List<String> of(List<List<DropTarget>> chains, Set<DropTarget> stalled) throws IOException {
    Set<String> known = new HashSet<>();
    for (List<DropTarget> chain : chains) {
      DropTarget first = chain.get(0);
      Path folder = out.resolve(first.packageId());
      boolean rejected = stalled.contains(first) && !Files.exists(folder);
      if (first.isAccepted() && !rejected) {
        known.add(first.packageId());
        ofPackage(folder, FolderProof.distinct(chain));
      }
    }
    try (Stream<Path> folders = Files.list(out)) {
      folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("_") && !known.contains(name))
          .filter(name -> !CATALOGUE.contains(name))
          .forEach(name -> wrong.add("output/ has " + name + ", which no good definition gave"));
    }
    return wrong;
  }

  @FormatMethod
  private void note(boolean isWrong, String form, Object... words) {
    if (isWrong) {
      wrong.add(form.formatted(words));
    }
  }

  /** The last few of the expected editions are there, the last one is shown. */
  private void ofPackage(Path folder, List<String> expected) throws IOException {
    String id = folder.getFileName().toString();
    int newest = expected.size();
    List<Integer> numbers = numbers(folder);
    List<Integer> wanted =
        IntStream.rangeClosed(Math.max(1, newest - Victim.KEPT + 1), newest).boxed().toList();
    note(!numbers.equals(wanted), "%s has editions %s, not %s", id, numbers, wanted);
    kept.put(id, numbers);
    editions += numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    for (int number : numbers) {
      edition(folder.resolve("editions/" + number), id, number, expected);
    }
    Path current = folder.resolve("current");
    boolean shown =
        Files.isSymbolicLink(current)
            && Files.readSymbolicLink(current).endsWith("editions/" + newest);
    note(!shown, "%s does not show edition %d", id, newest);
    try (Stream<Path> names = Files.list(folder)) {
      names.filter(name -> !Files.exists(name)).forEach(name -> wrong.add(name + " leads nowhere"));
    }
  }

  private void edition(Path edition, String id, int number, List<String> expected)
      throws IOException {
    List<Discrepancy> discrepancies = verifier.verify(edition);
    note(!discrepancies.isEmpty(), "%s edition %d is not whole: %s", id, number, discrepancies);
    if (discrepancies.isEmpty() && number <= expected.size()) {
      Manifest manifest =
          ManifestJson.read(Files.readAllBytes(edition.resolve(Manifest.FILE_NAME)));
      boolean its = manifest.input().sha256().equals(expected.get(number - 1));
      note(!its, "%s edition %d is made of another definition", id, number);
    }
  }

  private static List<Integer> numbers(Path folder) throws IOException {
    Path editions = folder.resolve("editions");
    if (!Files.isDirectory(editions)) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(editions)) {
      return names
          .map(name -> name.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    }
  }

  /** How many there have been. */
  int editions() {
    return editions;
  }

  Map<String, List<Integer>> kept() {
    return kept;
  }
}
