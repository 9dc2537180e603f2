package org.demarche.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.demarche.model.Durations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the broker answers, by what those who use it meet with. The log tells once when an outage
 * begins and once when it ends. Usable from many threads.
 */
final class BrokerReach {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerReach.class);

  private final String place;
  private final InstantSource clock;
  private final List<Consumer<Optional<Instant>>> told = new CopyOnWriteArrayList<>();
  private volatile @Nullable Instant away;

  BrokerReach(String place, InstantSource clock) {
    this.place = place;
    this.clock = clock;
  }

  /** Since when it is away; empty if it is not, as far as is known. */
  Optional<Instant> awaySince() {
    return Optional.ofNullable(away);
  }

  /** Has somebody told of each beginning and end of an outage. */
  void tells(Consumer<Optional<Instant>> someone) {
    told.add(someone);
  }

  synchronized void failed(Throwable why) {
    if (away == null) {
      away = clock.instant();
      LOG.warn("The broker {} is away, and is tried again and again: {}", place, why.toString());
      told.forEach(someone -> someone.accept(awaySince()));
    }
  }

  /** It answered. */
  void answered() {
    if (away != null) {
      end();
    }
  }

  private synchronized void end() {
    Instant since = away;
    if (since != null) {
      away = null;
      LOG.warn(
          "The broker {} is back after {}",
          place,
          Durations.age(Duration.between(since, clock.instant())));
      told.forEach(someone -> someone.accept(Optional.empty()));
    }
  }
}
