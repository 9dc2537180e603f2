package org.demarche.torture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills the program, and sometimes one of its workers before, at moments that hurt. */
final class Killer {

  private static final long READY_SECONDS = 90;

  /** With nothing published for so long there is nothing to aim at. */
  private static final long AIM_SECONDS = 25;

  /** Some follow each other unseen; one of so many is struck, those before it are let through. */
  private static final int STEPS = 10;

  private enum Way {
    /** While it starts. */
    START,
    /** At any time while it works. */
    ANY,
    /** After one of its workers. */
    WORKER,
    /** While an edition is written, switched to, or filed. */
    PUBLICATION
  }

  private static final List<Way> ORDER =
      List.of(Way.PUBLICATION, Way.WORKER, Way.PUBLICATION, Way.START, Way.ANY, Way.PUBLICATION);

  private final Path out;
  private final Random random;
  private final List<Instant> kills = new ArrayList<>();
  private int workers;
  private int aimed;

  Killer(Path out, Random random) {
    this.out = out;
    this.random = random;
  }

  /** Waits for a moment, and kills. */
  void strike(Victim victim) throws InterruptedException {
    Way way = ORDER.get(kills() % ORDER.size());
    if (way == Way.START) {
      pause(6000);
    } else {
      awaitWatching(victim);
      switch (way) {
        case PUBLICATION -> aim();
        case WORKER -> strikeWorker(victim);
        default -> strikeAnyTime();
      }
    }
    kills.add(Instant.now());
    victim.kill();
    kills.add(Instant.now());
  }

  private void aim() throws InterruptedException {
    int steps = 1 + random.nextInt(STEPS);
    while (steps > 0 && awaitStep()) {
      steps--;
    }
    if (steps == 0) {
      aimed++;
      pauseShortly();
    }
  }

  private void strikeWorker(Victim victim) throws InterruptedException {
    awaitStep();
    pause(1500);
    if (victim.killWorker()) {
      workers++;
      pause(1500);
    }
  }

  private void strikeAnyTime() throws InterruptedException {
    awaitStep();
    pause(8000);
  }

  private void pause(int most) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(most));
  }

  /** What follows on a step is done within milliseconds. */
  private void pauseShortly() throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(random.nextInt(15_000));
  }

  private static void awaitWatching(Victim victim) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (victim.isAlive() && !victim.watches() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits for the next step of a publication; false if nothing was published for a while. */
  private boolean awaitStep() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(AIM_SECONDS);
    FileTime begun = FileTime.from(Instant.now());
    while (System.nanoTime() < end) {
      if (isPublishing(begun)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    return false;
  }

  private boolean isPublishing(FileTime since) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(out, "p*")) {
      for (Path folder : folders) {
        if (isNewer(folder, since) || isNewer(folder.resolve("editions"), since)) {
          return true;
        }
      }
    } catch (IOException notYet) {
      return false;
    }
    return false;
  }

  /** Something was made, renamed or removed in it. */
  private static boolean isNewer(Path folder, FileTime since) {
    try {
      return Files.getLastModifiedTime(folder).compareTo(since) > 0;
    } catch (IOException gone) {
      return false;
    }
  }

  /** How often the program was killed. */
  int kills() {
    return kills.size() / 2;
  }

  /** Those of them that came in the midst of a publication. */
  int aimed() {
    return aimed;
  }

  /** How many workers were killed. */
  int workers() {
    return workers;
  }

  /**
   * Whether a kill may have come between the leaving of a file and the entry of its end in the
   * ledger, which follows at once, though not so fast on a busy machine.
   */
  boolean mayHaveLost(Instant moment) {
    return kills.stream()
        .anyMatch(
            kill -> moment.isAfter(kill.minusSeconds(1)) && moment.isBefore(kill.plusSeconds(1)));
  }
}
