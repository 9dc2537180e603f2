package org.demarche.deliver.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends many copies, a bounded number at once. One that fails stops no other; what may pass is
 * tried again after growing waits, what can't is not, and what may have arrived is left alone.
 */
public final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final Transport transport;
  private final SendLog log;
  private final SendPolicy policy;
  private final Optional<Redirect> redirect;

  public Sender(Transport transport, SendLog log, SendPolicy policy) {
    this(transport, log, policy, Optional.empty());
  }

  private Sender(Transport transport, SendLog log, SendPolicy policy, Optional<Redirect> redirect) {
    this.transport = transport;
    this.log = log;
    this.policy = policy;
    this.redirect = redirect;
  }

  /** One that can't reach any address but this. */
  public Sender redirected(Redirect to) {
    return new Sender(transport, log, policy, Optional.of(to));
  }

  /**
   * Sends all and returns when each is sent, failed for good, or of unknown outcome.
   *
   * @throws InterruptedException if this thread is interrupted; nothing more is begun, and what is
   *     on its way is waited for up to {@link SendPolicy#stopLimit()}
   * @throws RuntimeException of the log; what is on its way is let finish
   */
  public SendSummary send(Collection<Delivery> deliveries) throws InterruptedException {
    RetryQueue queue = new RetryQueue(policy.perHost());
    SendCounts counts = new SendCounts();
    deliveries.forEach(delivery -> queue.add(new Attempt(delivery, host(delivery))));
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(policy.parallel(), deliveries.size()); i++) {
      Thread worker = new Thread(() -> work(queue, counts), "deliver-" + (i + 1));
      worker.setDaemon(true);
      workers.add(worker);
    }
    workers.forEach(Thread::start);
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException stop) {
      stop(workers, queue);
      throw stop;
    }
    counts.rethrow();
    return counts.summary(queue.unfinished());
  }

  private String host(Delivery delivery) {
    return transport.host(redirect.map(Redirect::to).orElse(delivery.address()));
  }

  private void stop(List<Thread> workers, RetryQueue queue) throws InterruptedException {
    queue.stop();
    Duration limit = policy.stopLimit();
    LOG.info(
        "Sending stops: {} copies in hand are waited for up to {} s",
        queue.inHand(),
        limit.toSeconds());
    long end = System.nanoTime() + limit.toNanos();
    for (Thread worker : workers) {
      TimeUnit.NANOSECONDS.timedJoin(worker, end - System.nanoTime());
    }
    long left = workers.stream().filter(Thread::isAlive).count();
    if (left > 0) {
      LOG.warn(
          "{} copies are still on their way after {} s; they count as unknown",
          left,
          limit.toSeconds());
    }
  }

  private void work(RetryQueue queue, SendCounts counts) {
    try {
      for (Optional<Attempt> next = queue.next(); next.isPresent(); next = queue.next()) {
        Optional<Duration> wait = attempt(next.get(), counts);
        if (wait.isPresent()) {
          queue.again(next.get(), wait.get());
        } else {
          queue.done(next.get());
        }
      }
    } catch (RuntimeException | Error e) {
      counts.broke(e);
      queue.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      queue.stop();
    }
  }

  /** One try; how long to wait for the next, or nothing if there is none. */
  private Optional<Duration> attempt(Attempt attempt, SendCounts counts) {
    String id = attempt.delivery().copyId();
    attempt.begin();
    try {
      OutgoingMessage message = MessageFactory.message(attempt.delivery());
      if (!log.claim(id)) {
        counts.skipped();
        return Optional.empty();
      }
      Receipt receipt = handOver(redirect.map(r -> r.apply(message)).orElse(message));
      log.sent(id, receipt);
      counts.sent();
      LOG.info("Copy {} sent: {}", id, receipt.text());
    } catch (Passing e) {
      return failed(attempt, e, counts);
    } catch (Uncertain e) {
      log.unknown(id, e);
      counts.unknown();
      LOG.warn("Copy {} of unknown outcome: {}", id, e.text());
    } catch (ChannelException e) {
      fail(id, e, counts);
    }
    return Optional.empty();
  }

  private Optional<Duration> failed(Attempt attempt, Passing failure, SendCounts counts) {
    String id = attempt.delivery().copyId();
    Duration wait = policy.pause(attempt.tries(), ThreadLocalRandom.current().nextDouble());
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
    if (attempt.tries() >= policy.tries()
        || attempt.age().plus(longer).compareTo(policy.total()) > 0) {
      fail(id, failure, counts);
      return Optional.empty();
    }
    log.failed(id, failure, true);
    LOG.info("Copy {} waits {} s: {}", id, longer.toSeconds(), failure.text());
    return Optional.of(longer);
  }

  private void fail(String id, ChannelException failure, SendCounts counts) {
    log.failed(id, failure, false);
    counts.failed();
    LOG.warn("Copy {} failed: {}", id, failure.text());
  }

  /** A fault of a channel that it does not know of tells nothing about the copy. */
  private Receipt handOver(OutgoingMessage message) throws ChannelException {
    try {
      return transport.send(message);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new Uncertain("The channel broke down: " + SafeText.quoted(e.toString()), e);
    }
  }
}
