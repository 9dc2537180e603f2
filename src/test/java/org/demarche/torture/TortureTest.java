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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing lost, nothing twice, nothing half-written, whenever the program is killed. See {@link
 * Scale} for its length; what happened stays in {@code target/torture/} when something is wrong.
 */
@Tag("proof")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class TortureTest {

  private static final long PATIENCE_MINUTES = 10;

  /** After a signal, as every program of Java. */
  private static final int STOPPED = 0;

  private final Scale scale = Scale.wanted();
  private final Random random = new Random(scale.seed());
  private final Path folder = Path.of("target", "torture", scale.name()).toAbsolutePath();
  private final Path in = folder.resolve("in");
  private final Path out = folder.resolve("out");
  private final List<Path> logs = new ArrayList<>();
  private final Killer killer = new Killer(out, new Random(scale.seed() + 1));

  @Test
  void everyFileEndsOnceAndEveryEditionIsWholeWhateverIsKilled() throws Exception {
    Instant begun = Instant.now();
    delete(folder);
    List<List<DropTarget>> chains = KillScript.of(scale.files(), random);
    try (Dropper dropper = new Dropper(in, folder.resolve("outside"))) {
      torment(chains, dropper);
      List<String> wrong = prove(chains, dropper, begun);
      assertEquals(List.of(), wrong, "seed " + scale.seed());
    }
    delete(folder);
  }

  private void torment(List<List<DropTarget>> chains, Dropper dropper) throws Exception {
    List<Future<?>> dropped = new ArrayList<>();
    int rounds = scale.kills() + 1;
    Victim victim = start();
    try {
      for (int round = 0; round < rounds; round++) {
        for (List<DropTarget> chain : part(chains, round, rounds)) {
          dropped.add(dropper.drop(chain));
        }
        if (round < scale.kills()) {
          killer.strike(victim);
          victim = start();
        }
      }
      for (Future<?> chain : dropped) {
        chain.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
      }
      assertEquals(STOPPED, victim.stop());
    } finally {
      victim.kill();
    }
  }

  private Victim start() throws IOException {
    Victim victim = Victim.start(folder, logs.size());
    logs.add(victim.log());
    return victim;
  }

  /** Equal parts, the last one the burst with some of what is before it. */
  private static List<List<DropTarget>> part(List<List<DropTarget>> chains, int round, int rounds) {
    return chains.subList(chains.size() * round / rounds, chains.size() * (round + 1) / rounds);
  }

  private List<String> prove(List<List<DropTarget>> chains, Dropper dropper, Instant begun)
      throws IOException, LedgerException {
    List<DropTarget> drops = chains.stream().flatMap(List::stream).toList();
    EditionProof editions = new EditionProof(out);
    List<String> wrong = new ArrayList<>(editions.of(chains, dropper.stalled()));
    wrong.addAll(new FolderProof(in, out).of(chains, dropper.stalled()));
    try (Ledger ledger = Ledger.open(LedgerSettings.file(out.resolve("_ledger/ledger")))) {
      LedgerProof proof = new LedgerProof(ledger);
      wrong.addAll(
          proof.of(
              drops,
              dropper.stalled(),
              editions.kept(),
              drop -> killer.mayHaveLost(dropper.left(drop))));
      System.out.printf(
          "Torture (%s, seed %d): %d kills (%d in the midst of a publication), %d workers killed,"
              + " %d starts;%n  %d files: %s;%n  %d editions, %d jobs, %d ends lost by kills,"
              + " %d times told to wait; %d s; wrong: %d%n",
          scale.name(),
          scale.seed(),
          killer.kills(),
          killer.aimed(),
          killer.workers(),
          logs.size(),
          drops.size(),
          kinds(drops),
          editions.editions(),
          proof.jobs(),
          proof.lost(),
          told("waiting  "),
          Duration.between(begun, Instant.now()).toSeconds(),
          wrong.size());
    }
    return wrong;
  }

  private static Map<String, Long> kinds(List<DropTarget> drops) {
    return drops.stream()
        .collect(
            Collectors.groupingBy(
                drop -> drop.kind().name().toLowerCase(java.util.Locale.ROOT),
                TreeMap::new,
                Collectors.counting()));
  }

  private long told(String word) throws IOException {
    long lines = 0;
    for (Path log : logs) {
      lines += Files.readString(log).lines().filter(line -> line.contains(word)).count();
    }
    return lines;
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
