package org.demarche.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SubscribersTest {

  private final List<String> told = new ArrayList<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Subscribers.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
  }

  @Test
  void allAreToldInTheirOrderEventByEvent() {
    List<Consumer<String>> inOrder = List.of(e -> told.add("1 " + e), e -> told.add("2 " + e));
    Subscribers<String> subscribers = new Subscribers<>(inOrder);

    subscribers.accept("a");
    subscribers.accept("b");

    assertEquals(List.of("1 a", "2 a", "1 b", "2 b"), told);
  }

  @Test
  void oneThatThrowsIsLoggedAndKeepsNoOtherFromBeingTold() {
    List<Consumer<String>> inOrder =
        List.of(
            e -> told.add("1 " + e),
            e -> {
              throw new IllegalStateException("no such thing");
            },
            e -> told.add("3 " + e));

    new Subscribers<>(inOrder).accept("a");

    assertEquals(List.of("1 a", "3 a"), told);
    assertEquals(
        List.of("An event was not dealt with: String"),
        log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    assertEquals("no such thing", log.list.get(0).getThrowableProxy().getMessage());
  }
}
