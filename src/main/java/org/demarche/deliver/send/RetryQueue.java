package org.demarche.deliver.send;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where copies wait: for their turn at their host, or for the time of their next try. Who waits
 * holds no thread.
 */
final class RetryQueue {

  private record Later(Attempt attempt, long at) {}

  private final int perHost;
  private final Map<String, Deque<Attempt>> ready = new LinkedHashMap<>();
  private final PriorityQueue<Later> later =
      new PriorityQueue<>(Comparator.comparingLong(Later::at));
  private final Map<String, Integer> inHand = new HashMap<>();
  private int unfinished;
  private boolean stopped;

  RetryQueue(int perHost) {
    this.perHost = perHost;
  }

  synchronized void add(Attempt attempt) {
    unfinished++;
    queue(attempt);
  }

  /** The next whose turn it is, waiting for it; nothing when all are done or it is stopped. */
  synchronized Optional<Attempt> next() throws InterruptedException {
    while (!stopped && unfinished > 0) {
      long now = System.nanoTime();
      while (!later.isEmpty() && later.peek().at() - now <= 0) {
        queue(later.remove().attempt());
      }
      Optional<Attempt> attempt = take();
      if (attempt.isPresent()) {
        return attempt;
      }
      if (later.isEmpty()) {
        wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, later.peek().at() - now));
      }
    }
    return Optional.empty();
  }

  /** It comes back after a wait. */
  synchronized void again(Attempt attempt, Duration wait) {
    inHand.merge(attempt.host(), -1, Integer::sum);
    later.add(new Later(attempt, System.nanoTime() + wait.toNanos()));
    notifyAll();
  }

  /** It does not come back. */
  synchronized void done(Attempt attempt) {
    inHand.merge(attempt.host(), -1, Integer::sum);
    unfinished--;
    notifyAll();
  }

  /** Nobody is called in any more. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** How many are with a worker now. */
  synchronized int inHand() {
    return inHand.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int unfinished() {
    return unfinished;
  }

  private void queue(Attempt attempt) {
    ready.computeIfAbsent(attempt.host(), host -> new ArrayDeque<>()).add(attempt);
  }

  /** Of the host that was served longest ago and may have one more. */
  private Optional<Attempt> take() {
    for (Iterator<Deque<Attempt>> hosts = ready.values().iterator(); hosts.hasNext(); ) {
      Deque<Attempt> queue = hosts.next();
      Attempt attempt = queue.element();
      if (inHand.getOrDefault(attempt.host(), 0) < perHost) {
        queue.remove();
        hosts.remove();
        if (!queue.isEmpty()) {
          ready.put(attempt.host(), queue);
        }
        inHand.merge(attempt.host(), 1, Integer::sum);
        return Optional.of(attempt);
      }
    }
    return Optional.empty();
  }
}
