package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Contenders take turns at the same papers, so that whatever else the machine does meets them all
 * alike. A contender that fails at a paper is left out there.
 */
final class Rounds {

  /** A sample should be long beside the hundredth of a second in which Linux counts. */
  private static final double LEAST_SECONDS = 0.3;

  private static final int MOST_DOCUMENTS = 50;

  private final Path folder;
  private final Consumer<String> log;
  private final Map<Key, List<Usage>> taken = new LinkedHashMap<>();
  private final Map<Key, Path> made = new LinkedHashMap<>();
  private final Map<String, List<String>> said = new LinkedHashMap<>();
  private int count;

  private record Key(String contender, String paper) {}

  /**
   * Nothing measured yet.
   *
   * @param folder for what is made
   */
  Rounds(Path folder, Consumer<String> log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * All contenders at one paper: each makes it for a while without being measured, at least once,
   * then they take turns.
   */
  void run(Paper paper, List<Contender> contenders, double warmUpSeconds, int tries) {
    Map<Contender, Integer> documents = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      warmUp(contender, paper, warmUpSeconds).ifPresent(n -> documents.put(contender, n));
    }
    for (int i = 0; i < tries; i++) {
      documents.forEach((contender, n) -> sample(contender, paper, n));
    }
    log.accept(paper.name() + ": " + documents.size() + " contenders, " + tries + " rounds");
  }

  /** How many documents a sample should consist of; empty if it can't make any. */
  private Optional<Integer> warmUp(Contender contender, Paper paper, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    try {
      Usage last;
      do {
        last = make(contender, paper, 1);
      } while (System.nanoTime() < end);
      double wanted = Math.ceil(LEAST_SECONDS / Math.max(last.wall(), 0.001));
      return Optional.of((int) Math.min(Math.max(1, wanted), MOST_DOCUMENTS));
    } catch (IOException e) {
      log.accept(contender.name() + " left out at " + paper.name() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void sample(Contender contender, Paper paper, int documents) {
    try {
      Usage usage = make(contender, paper, documents);
      taken
          .computeIfAbsent(new Key(contender.name(), paper.name()), key -> new ArrayList<>())
          .add(usage);
      if (contender instanceof LinePeer peer && !peer.said().isEmpty()) {
        said.computeIfAbsent(paper.name(), name -> new ArrayList<>()).add(peer.said());
      }
    } catch (IOException e) {
      log.accept(contender.name() + " failed at " + paper.name() + ": " + e.getMessage());
    }
  }

  private Usage make(Contender contender, Paper paper, int documents) throws IOException {
    double cpu = contender.cpu();
    long start = System.nanoTime();
    for (int i = 0; i < documents; i++) {
      Path out = Files.createDirectories(folder.resolve(contender.name())).resolve("" + count++);
      contender.make(paper, out);
      made.put(new Key(contender.name(), paper.name()), out);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Usage(contender.cpu() - cpu, wall).dividedBy(documents);
  }

  /** The median of a document's cost; empty if it was not made. */
  Optional<Usage> usage(String contender, Paper paper) {
    return Optional.ofNullable(taken.get(new Key(contender, paper.name()))).map(Usage::median);
  }

  /** The processor time of a document; empty if it was not made. */
  OptionalDouble cpu(String contender, Paper paper) {
    return usage(contender, paper).stream().mapToDouble(Usage::cpu).findFirst();
  }

  /** Its time on the clock. */
  OptionalDouble wall(String contender, Paper paper) {
    return usage(contender, paper).stream().mapToDouble(Usage::wall).findFirst();
  }

  /** What contenders had to say of this paper, beside having made it. */
  List<String> said(Paper paper) {
    return said.getOrDefault(paper.name(), List.of());
  }

  /** What was written last. */
  Optional<Path> result(String contender, Paper paper) {
    return Optional.ofNullable(made.get(new Key(contender, paper.name())));
  }
}
