package org.demarche.service;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells several of each event, in their order and in the thread that it happens in: the second is
 * told when the first has returned. One that throws is logged and keeps no other from being told,
 * and the work goes on. Safe for use by several threads if those that are told are.
 *
 * @param <E> the events
 */
public final class Subscribers<E> implements Consumer<E> {

  private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

  private final List<? extends Consumer<? super E>> inOrder;

  /**
   * @param inOrder who is told, the first one first
   */
  public Subscribers(List<? extends Consumer<? super E>> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  @Override
  public void accept(E event) {
    for (Consumer<? super E> subscriber : inOrder) {
      try {
        subscriber.accept(event);
      } catch (RuntimeException e) {
        LOG.error("An event was not dealt with: {}", event.getClass().getSimpleName(), e);
      }
    }
  }
}
