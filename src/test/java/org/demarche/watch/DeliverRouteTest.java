package org.demarche.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.edition.Publication.Published;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DeliverRouteTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Drop drop;
  private final List<String> delivered = new CopyOnWriteArrayList<>();

  DeliverRouteTest(@TempDir Path folder) throws IOException {
    this.drop = new Drop(folder);
  }

  @Test
  void eachNewEditionIsDeliveredAndOneThatStandsIsNot() throws IOException {
    try (Watch watch = watch()) {
      drop.file("one.yaml", "treaty\nFirst");
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 1);
      drop.file("again.yaml", "treaty\nFirst");
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 2);
      drop.file("two.yaml", "treaty\nSecond");
      await().atMost(LONG).until(() -> drop.told.accepted.size() == 3);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("treaty 1", "treaty 2"), delivered);
  }

  @Test
  void aDeliveryThatFailsLeavesTheFileAccepted() throws IOException {
    try (Watch watch = watch()) {
      drop.file("one.yaml", "unlucky\nFirst");
      await().atMost(LONG).until(() -> delivered.size() == 1);
      drop.file("two.yaml", "treaty\nSecond");
      await().atMost(LONG).until(() -> delivered.size() == 2);
      assertTrue(watch.isRunning());
    }
    assertEquals(List.of("one.yaml", "two.yaml"), drop.told.accepted);
    assertEquals(List.of(), drop.told.postponed);
    assertEquals(List.of("accepted/treaty.yaml", "accepted/unlucky.yaml"), drop.files());
  }

  private void deliver(Published edition) {
    String id = edition.edition().packageId();
    delivered.add(id + " " + edition.edition().number());
    if (id.equals("unlucky")) {
      throw new IllegalStateException("the post is away");
    }
  }

  private Watch watch() throws IOException {
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    WatchSteps steps =
        new WatchSteps(
            () -> {},
            new FakeIds(),
            builder,
            builder,
            BuildSettings.of(drop.out).withReuse(true),
            drop.told,
            this::deliver);
    return Watch.start(drop.in, steps, Drop.QUICK);
  }
}
