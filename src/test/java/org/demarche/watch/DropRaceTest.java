package org.demarche.watch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Input;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.DroppedFile.Waiting;
import org.demarche.watch.folder.Filing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who may write in the drop folder puts links where files were, and where the program's
 * own folders were, all the time. Some seconds; {@code -Ddemarche.race.seconds=60} for longer.
 */
@Timeout(600)
class DropRaceTest {

  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("demarche.race.seconds", 3));

  private static final String SECRET = "secret\nWhat nobody may see\nerror";

  private final Path in;
  private final Path outside;
  private final Path secret;
  private final BuildSettings settings;
  private final EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
  private final AtomicBoolean over = new AtomicBoolean();

  DropRaceTest(@TempDir Path folder) throws IOException {
    this.in = Files.createDirectory(folder.resolve("input"));
    this.outside = Files.createDirectory(folder.resolve("outside"));
    this.secret = Files.writeString(folder.resolve("secret.yaml"), SECRET);
    this.settings = BuildSettings.of(folder.resolve("output"));
  }

  @Test
  void noLinkIsEverReadOrWrittenThrough() throws Exception {
    DropFolder drop = new DropFolder(in);
    Filing filing = new Filing(drop, Duration.ZERO, System::nanoTime);
    ReadinessFilter intake =
        new ReadinessFilter(
            drop,
            Drop.STANDARD.withSettle(Duration.ofMillis(12)).withRetry(Duration.ofMillis(10)),
            new FakeIds(),
            event -> {},
            System::nanoTime);
    Thread attacker = new Thread(this::attack, "attacker");
    attacker.start();
    int taken = 0;
    int filed = 0;
    long end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end) {
      for (Waiting waiting : look(intake)) {
        Optional<DroppedFile> dropped = intake.take(waiting);
        if (dropped.isPresent()) {
          taken++;
          filed += file(dropped.get(), filing, intake) ? 1 : 0;
        }
      }
    }
    over.set(true);
    attacker.join();
    assertTrue(taken > 0 && filed > 0, "taken " + taken + ", filed " + filed);
    assertEquals(List.of(), leaks());
  }

  private static List<Waiting> look(ReadinessFilter intake) {
    try {
      return intake.ready();
    } catch (IOException swapped) {
      return List.of();
    }
  }

  private boolean file(DroppedFile dropped, Filing filing, ReadinessFilter intake) {
    BuildResult result =
        dropped
            .refusal()
            .orElseGet(() -> builder.build(Input.of(dropped.file(), dropped.content()), settings));
    try {
      if (result.isGood()) {
        filing.accept(dropped, result);
      } else {
        filing.reject(dropped, result);
      }
      intake.release(dropped);
      return true;
    } catch (IOException inTheWay) {
      intake.postpone(dropped, Postponed.of(dropped.file(), inTheWay, "in the way"));
      return false;
    }
  }

  private void attack() {
    Random random = new Random(7);
    for (int i = 0; !over.get(); i++) {
      try {
        switch (random.nextInt(4)) {
          case 0 -> swapFolder(random.nextBoolean() ? "accepted" : "rejected");
          case 1 -> swapFile(i, "good");
          default -> swapFile(i, random.nextBoolean() ? "bad" : "sub/bad");
        }
      } catch (IOException raced) {
        // the next one
      }
    }
  }

  /** A file that lies still for a while, and is a link or the secret itself for a moment. */
  private void swapFile(int i, String name) throws IOException {
    Path file = in.resolve(name + i % 3 + ".yaml");
    Files.createDirectories(file.getParent());
    String text = name.equals("good") ? "good\nGood " + i : "bad\nBad\nerror";
    Path mine = Files.writeString(in.resolve(".mine"), text);
    Files.move(mine, file, ATOMIC_MOVE);
    pause(5 + i % 20);
    for (int round = 0; round < 8; round++) {
      Path link = in.resolve(".link");
      if (round % 2 == 0) {
        Files.createSymbolicLink(link, secret);
      } else {
        Files.createLink(link, secret);
      }
      Files.move(file, mine, ATOMIC_MOVE);
      Files.move(link, file, ATOMIC_MOVE);
      Files.move(mine, file, ATOMIC_MOVE);
    }
  }

  private void swapFolder(String name) throws IOException {
    Path own = in.resolve(name);
    Path aside = in.resolve("." + name);
    Files.move(own, aside, ATOMIC_MOVE);
    Files.createSymbolicLink(own, outside);
    pause(1);
    Files.delete(own);
    Files.move(aside, own, ATOMIC_MOVE);
  }

  private static void pause(int millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  /** Files outside that somebody wrote, and files of ours that hold the secret. */
  private List<String> leaks() throws IOException {
    List<String> leaks = new ArrayList<>();
    for (Path top : List.of(outside, in, settings.out())) {
      if (!Files.exists(top)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(top)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          boolean isSecret = Files.isSameFile(file, secret);
          if (file.startsWith(outside) || (!isSecret && holds(file))) {
            leaks.add(file.toString());
          }
        }
      }
    }
    return leaks;
  }

  private static boolean holds(Path file) throws FileSystemException {
    try {
      return Files.readString(file).contains("nobody may see");
    } catch (IOException e) {
      throw new FileSystemException(file.toString());
    }
  }
}
