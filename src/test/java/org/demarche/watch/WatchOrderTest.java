package org.demarche.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.model.finding.SourceLocation;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.Stages;
import org.demarche.render.Markup;
import org.demarche.render.RenderingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of several files of one package the newest is current, whatever they are called. */
@Timeout(180)
class WatchOrderTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int PACKAGES = 12;

  private final Drop drop;

  WatchOrderTest(@TempDir Path folder) throws IOException {
    this.drop = new Drop(folder);
  }

  @Test
  void ofThreeEditionsThatWaitAtTheStartTheNewestIsCurrent() throws IOException {
    Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    AtomicBoolean two = new AtomicBoolean();
    Stages stages =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) -> {
              String id = subject.definition().content().id();
              AtomicInteger here = atOnce.computeIfAbsent(id, any -> new AtomicInteger());
              two.compareAndSet(false, here.incrementAndGet() > 1);
              Markup markup = FakeStages.render(kind, medium, subject, detail);
              here.decrementAndGet();
              return markup;
            });
    for (int i = 0; i < PACKAGES; i++) {
      drop.file("z" + i + ".yaml", "p" + i + "\nOldest", 30);
      drop.file("a" + i + ".yaml", "p" + i + "\nNewest", 10);
      drop.file("m/" + i + ".yaml", "p" + i + "\nMiddle", 20);
    }
    try (Watch watch = drop.watch(stages, Drop.QUICK)) {
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 3 * PACKAGES);
      assertTrue(watch.isRunning());
    }
    for (int i = 0; i < PACKAGES; i++) {
      assertTrue(drop.current("p" + i).contains("Newest"), drop.current("p" + i));
      assertTrue(Files.exists(drop.out.resolve("p" + i).resolve("editions/3")));
    }
    assertFalse(two.get(), "two files of one package were built at once");
  }

  @Test
  void theOrderHoldsAcrossAStop() throws IOException {
    for (int i = 0; i < PACKAGES; i++) {
      drop.file("z" + i + ".yaml", "p" + i + "\nOldest", 30);
      drop.file("a" + i + ".yaml", "p" + i + "\nNewest", 10);
    }
    try (Watch watch = drop.watch(FakeStages.all(), Drop.QUICK.withThreads(1))) {
      await().atMost(LONG).until(() -> drop.told.accepted.size() >= 3);
      assertTrue(watch.isRunning());
    }
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.accepted.size() >= 2 * PACKAGES);
      assertTrue(watch.isRunning());
    }
    for (int i = 0; i < PACKAGES; i++) {
      assertTrue(drop.current("p" + i).contains("Newest"), drop.current("p" + i));
    }
  }

  @Test
  void aConflictCopyIsSetAsideWithAWord() throws IOException {
    for (int i = 0; i < PACKAGES; i++) {
      drop.file("p" + i + ".yaml", "p" + i + "\nNew", 0);
      drop.file(copyName(i), "p" + i + "\nOld", i % 2 == 0 ? 1440 : -1);
    }
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.count() == 2 * PACKAGES);
      assertTrue(watch.isRunning());
    }
    for (int i = 0; i < PACKAGES; i++) {
      assertTrue(drop.current("p" + i).contains("New"), drop.current("p" + i));
      String report = copyName(i) + ".report.txt";
      assertTrue(Files.readString(drop.in.resolve("rejected").resolve(report)).contains("D622"));
    }
  }

  private static String copyName(int i) {
    return i % 2 == 0
        ? "p" + i + ".sync-conflict-20260301-101010-ABCDEFG.yaml"
        : "p" + i + " (conflicted copy 2026-03-01).yaml";
  }

  @Test
  void aSecondDownloadIsALaterVersionOnlyIfItIsNewer() throws IOException {
    drop.file("talks.yaml", "talks\nFirst", 20);
    drop.file("talks (1).yaml", "talks\nSecond", 10);
    drop.file("other.yaml", "other\nRight", 10);
    drop.file("other - Copy.yaml", "other\nWrong", 20);
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.count() == 4);
      assertTrue(watch.isRunning());
    }
    assertTrue(drop.current("talks").contains("Second"));
    assertTrue(drop.current("other").contains("Right"));
    assertTrue(drop.files().contains("rejected/other - Copy.yaml"));
  }

  @Test
  void aCopyOfWhatIsNotThereIsADefinitionAsAnyOther() throws IOException {
    drop.file("talks (1).yaml", "talks\nOnly");
    try (Watch watch = drop.watch()) {
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 1);
      assertTrue(watch.isRunning());
    }
  }

  @Test
  void aFileThatRestsIsNotBuiltAfterANewerOne() throws IOException {
    AtomicBoolean broken = new AtomicBoolean(true);
    Stages stages =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) ->
                broken.get() ? fault() : FakeStages.render(kind, medium, subject, detail));
    drop.file("old.yaml", "talks\nOld", 10);
    WatchSettings slow = Drop.QUICK.withRetry(Duration.ofMinutes(10));
    try (Watch watch = drop.watch(stages, slow)) {
      await().atMost(LONG).until(() -> drop.told.postponed.size() == 1);
      broken.set(false);
      drop.file("new.yaml", "talks\nNew", 0);
      await().atMost(LONG).until(() -> drop.told.count() == 2);
      assertTrue(watch.isRunning());
    }
    assertTrue(drop.current("talks").contains("New"));
    assertEquals(
        "rejected/old.yaml",
        drop.files().stream().filter(file -> file.endsWith("old.yaml")).findFirst().orElseThrow());
  }

  @Test
  void aFileThatRestsIsNotRefusedForANewerOneWithTheSameText() throws IOException {
    AtomicBoolean broken = new AtomicBoolean(true);
    Stages stages =
        FakeStages.withRenderer(
            (kind, medium, subject, detail) ->
                broken.get() ? fault() : FakeStages.render(kind, medium, subject, detail));
    drop.file("first.yaml", "talks\nSame", 10);
    WatchSettings slow = Drop.QUICK.withRetry(Duration.ofMinutes(10));
    try (Watch watch = drop.watch(stages, slow)) {
      await().atMost(LONG).until(() -> drop.told.postponed.size() == 1);
      broken.set(false);
      drop.file("second.yaml", "talks\nSame", 0);
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 2);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("accepted/talks.yaml"), drop.files());
  }

  private static Markup fault() {
    return new Markup(
        "<p/>",
        List.of(
            RenderingRules.TEMPLATE_FAULT.at(
                SourceLocation.of("document.ftl"), "", "The template is broken", "", "")));
  }
}
