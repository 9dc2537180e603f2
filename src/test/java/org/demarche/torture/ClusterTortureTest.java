package org.demarche.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.cluster.QueueProof;
import org.demarche.ledger.Ledger;
import org.demarche.torture.ClusterTormentor.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing lost, nothing twice, nothing half-written, whatever becomes of several processes, their
 * broker, their database and the wires between them. See {@link ClusterScale} for its length; what
 * happened stays in {@code target/torture/} when something is wrong.
 */
@Tag("proof")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class ClusterTortureTest {

  private static final int INTAKES = 2;
  private static final int WORKERS = 4;
  private static final long PATIENCE_MINUTES = 10;

  private final ClusterScale scale = ClusterScale.wanted();
  private final Random random = new Random(scale.seed());
  private final Path folder =
      Path.of("target", "torture", "cluster-" + scale.name()).toAbsolutePath();
  private final Path in = folder.resolve("in");
  private final Path out = folder.resolve("out");

  @Test
  void everyFileEndsOnceWhateverDiesSleepsOrIsCutOff() throws Exception {
    System.out.printf("Torture of several processes (%s, seed %d)%n", scale.name(), scale.seed());
    Instant begun = Instant.now();
    delete(folder);
    Files.createDirectories(folder);
    List<List<DropTarget>> chains = KillScript.of(scale.files(), random);
    List<String> wrong = new ArrayList<>();
    ClusterVictims victims = ClusterVictims.start(folder);
    try (Dropper dropper = new Dropper(in, folder.resolve("outside"))) {
      ClusterTormentor tormentor = new ClusterTormentor(victims, new Random(scale.seed() + 1));
      QueueProof queues = new QueueProof(victims.brokerSettings(), in);
      torment(chains, dropper, victims, tormentor);
      wrong.addAll(queues.leftOver());
      for (int n = 0; n < victims.count(); n++) {
        assertEquals(0, victims.get(n).stop(), "a process does not stop well");
      }
      wrong.addAll(queues.leftOver());
      prove(chains, dropper, victims, tormentor, wrong, begun);
    } finally {
      victims.close();
    }
    assertEquals(List.of(), wrong, "seed " + scale.seed());
    delete(folder);
  }

  private void torment(
      List<List<DropTarget>> chains,
      Dropper dropper,
      ClusterVictims victims,
      ClusterTormentor tormentor)
      throws Exception {
    for (int n = 0; n < INTAKES; n++) {
      victims.add("intake,deliver");
    }
    for (int n = 0; n < WORKERS; n++) {
      victims.add("build");
    }
    List<Future<?>> dropped = new ArrayList<>();
    int rounds = scale.faults() + 1;
    for (int round = 0; round < rounds; round++) {
      for (List<DropTarget> chain :
          chains.subList(chains.size() * round / rounds, chains.size() * (round + 1) / rounds)) {
        dropped.add(dropper.drop(chain));
      }
      tormentor.pause(scale.pauseMillis());
      if (round < scale.faults()) {
        tormentor.strike();
      }
    }
    for (Future<?> chain : dropped) {
      chain.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }
  }

  private void prove(
      List<List<DropTarget>> chains,
      Dropper dropper,
      ClusterVictims victims,
      ClusterTormentor tormentor,
      List<String> wrong,
      Instant begun)
      throws Exception {
    List<DropTarget> drops = chains.stream().flatMap(List::stream).toList();
    EditionProof editions = new EditionProof(out);
    wrong.addAll(editions.of(chains, dropper.stalled()));
    wrong.addAll(new FolderProof(in, out).of(chains, dropper.stalled()));
    try (Ledger ledger = Ledger.open(victims.ledger())) {
      ledger.runs().interrupted();
      LedgerProof proof = new LedgerProof(ledger);
      wrong.addAll(
          proof.of(
              drops,
              dropper.stalled(),
              editions.kept(),
              drop -> tormentor.mayHaveLost(dropper.left(drop))));
      System.out.printf(
          "%d faults: %s;%n  %d connections cut, %d starts of processes;%n  %d files, %d editions,"
              + " %d jobs, %d ends lost by kills; %d s; wrong: %d%n",
          tormentor.done().values().stream().mapToInt(Integer::intValue).sum(),
          words(tormentor),
          victims.toBroker().cut() + victims.toLedger().cut(),
          victims.starts(),
          drops.size(),
          editions.editions(),
          proof.jobs(),
          proof.lost(),
          Duration.between(begun, Instant.now()).toSeconds(),
          wrong.size());
      wrong.forEach(System.out::println);
    }
  }

  private static String words(ClusterTormentor tormentor) {
    List<String> words = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      int times = tormentor.done().getOrDefault(fault, 0);
      words.add(times + " " + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
    return String.join(", ", words);
  }

  private static void delete(Path top) throws IOException {
    if (Files.exists(top)) {
      try (Stream<Path> files = Files.walk(top)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
