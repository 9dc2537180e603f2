package org.demarche.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;

class BrokerReachTest {

  private static final Instant BEGIN = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void anOutageIsToldOnceAtItsBeginningAndOnceAtItsEnd() {
    AtomicLong seconds = new AtomicLong();
    BrokerReach reach =
        new BrokerReach("tcp://broker:61616", () -> BEGIN.plusSeconds(seconds.get()));
    List<Optional<Instant>> told = new ArrayList<>();
    reach.tells(told::add);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger log = (Logger) LoggerFactory.getLogger(BrokerReach.class);
    lines.start();
    log.addAppender(lines);
    try {
      reach.answered();
      for (int tries = 0; tries < 20; tries++) {
        reach.failed(new IOException("refused"));
        seconds.addAndGet(6);
      }
      assertEquals(Optional.of(BEGIN), reach.awaySince());
      reach.answered();
      reach.answered();
    } finally {
      log.detachAppender(lines);
    }

    assertEquals(Optional.empty(), reach.awaySince());
    assertEquals(List.of(Optional.of(BEGIN), Optional.empty()), told);
    assertEquals(
        List.of(
            "The broker tcp://broker:61616 is away, and is tried again and again:"
                + " java.io.IOException: refused",
            "The broker tcp://broker:61616 is back after 2 min"),
        lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  @Test
  void pausesGrowToACeiling() {
    BackOffExecution pauses = PatientContainer.pauses().start();
    assertEquals(
        List.of(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L),
        IntStream.range(0, 8).mapToObj(n -> pauses.nextBackOff()).toList());
    assertTrue(Stream.generate(pauses::nextBackOff).limit(1000).allMatch(next -> next == 30_000));
  }

  @Test
  void optionsOfTheUrlCountBeforeOurOwn() {
    assertEquals(
        "tcp://b:1?callTimeout=10000&clientFailureCheckPeriod=10000&connectionTTL=20000"
            + "&consumerWindowSize=0&useEpoll=false&useKQueue=false",
        Broker.url("tcp://b:1"));
    assertEquals(
        "tcp://b:1?sslEnabled=true&connectionTTL=5&callTimeout=10000"
            + "&clientFailureCheckPeriod=10000&consumerWindowSize=0&useEpoll=false"
            + "&useKQueue=false",
        Broker.url("tcp://b:1?sslEnabled=true&connectionTTL=5"));
  }
}
