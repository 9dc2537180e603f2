package org.demarche.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures Demarche and its peers, all in one run; see {@code src/docs/benchmarks.md}. */
final class Benchmark {

  private static final long SEED = 1998;
  private static final int DEFINITIONS_A_BATCH = 8;
  private static final int FEW = 100;
  private static final int LARGE = 1000;

  /** What a worker of a long night has behind it: some two hundred documents. */
  private static final double LASTING_SECONDS = 60;

  private final Setup setup;
  private final Rounds rounds;
  private final List<String> notes = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final Map<Integer, Long> memory = new LinkedHashMap<>();
  private final List<Double> watch = new ArrayList<>();

  private Benchmark(Setup setup) throws IOException {
    this.setup = setup;
    this.rounds = new Rounds(setup.work("made"), this::say);
  }

  /**
   * Runs all of it.
   *
   * @param arguments see {@link Setup#of}
   */
  public static void main(String[] arguments) throws IOException {
    Setup setup = Setup.of(List.of(arguments));
    delete(setup.folder().resolve("work"));
    Files.deleteIfExists(setup.log());
    System.out.println(new Benchmark(setup).run().text());
  }

  private Report run() throws IOException {
    Peers peers = new Peers(setup);
    Report report =
        new Report(setup, peers.versions(), peers.missing(), rounds, papers, watch, memory, notes);
    try (peers) {
      warm(peers);
    }
    if (!setup.small()) {
      report.write(); // what is known so far, should the rest be interrupted
      trial("cold", this::cold);
      trial("batch", this::batch);
      report.write();
      trial("watch", () -> watch.addAll(new WatchTrial(setup).run(setup.tries())));
      ManyTrial many = new ManyTrial(setup, rounds);
      trial("few packages", () -> memory.put(FEW, many.run(FEW, 0)));
      trial("many packages", () -> memory.put(setup.packages(), many.run(setup.packages(), 3)));
      report.write();
    }
    return report;
  }

  private void warm(Peers peers) throws IOException {
    Forms forms = new Forms(setup.work("papers"), setup.work("fonts"));
    if (!setup.small()) {
      papers.add(forms.of(setup.home().resolve("input/us-dprk-1998.yaml")));
    }
    for (int size : setup.sizes()) {
      papers.add(forms.generated(size, SEED));
    }
    List<Contender> lasting =
        peers.find(Peers.LASTING).<Contender>map(one -> one).stream().toList();
    rounds.run(papers.get(0), lasting, LASTING_SECONDS, 0);
    for (Paper paper : papers) {
      List<Contender> contenders = new ArrayList<>(peers.running());
      contenders.removeIf(each -> each.name().equals(Peers.NARROW) && paper.measures() < FEW);
      boolean large = paper.measures() >= LARGE;
      rounds.run(
          paper,
          contenders,
          large ? 0 : setup.warmUpSeconds(),
          large ? Math.min(3, setup.tries()) : setup.tries());
    }
  }

  private void cold() throws IOException {
    rounds.run(papers.get(0), new Colds(setup).ofOne(), 0, setup.tries());
  }

  private void batch() throws IOException {
    Path folder = setup.work("batch");
    for (int i = 0; i < DEFINITIONS_A_BATCH; i++) {
      String id = "batch-" + i;
      Files.writeString(folder.resolve(id + ".yaml"), PackageYaml.of(id, 30, SEED + i));
    }
    Paper batch = new Paper(Goals.batch().name(), DEFINITIONS_A_BATCH, folder, folder);
    rounds.run(batch, new Colds(setup).ofBatch(), 0, Math.min(5, setup.tries()));
  }

  private interface Trial {
    void run() throws IOException;
  }

  private void trial(String name, Trial trial) {
    try {
      trial.run();
    } catch (IOException e) {
      say(name + " not measured: " + e.getMessage());
    }
  }

  private void say(String words) {
    System.err.println("bench: " + words);
    notes.add(words);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException fault)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
