package org.demarche.app.monitor;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What is measured of several machines that share the work; looked at when it is asked. */
final class ClusterMeters {

  private final PrometheusRegistry registry;
  private final Supplier<Optional<ClusterNow>> look;

  private ClusterMeters(PrometheusRegistry registry, Supplier<Optional<ClusterNow>> look) {
    this.registry = registry;
    this.look = look;
  }

  /**
   * @param brokerAway since when; empty if it is not
   * @param look empty while the ledger can't be asked
   */
  static void register(
      PrometheusRegistry registry,
      Supplier<Optional<Instant>> brokerAway,
      Supplier<Optional<ClusterNow>> look) {
    GaugeWithCallback.builder()
        .name("demarche_broker_up")
        .help("1 if the broker answered last, 0 if not.")
        .callback(answer -> answer.call(brokerAway.get().isPresent() ? 0 : 1))
        .register(registry);
    GaugeWithCallback.builder()
        .name("demarche_broker_away_seconds")
        .help("How long the broker has been away; 0 if it is not.")
        .callback(answer -> answer.call(brokerAway.get().map(ClusterMeters::age).orElse(0.0)))
        .register(registry);
    new ClusterMeters(registry, look).register();
  }

  private void register() {
    asked(
        "demarche_cluster_processes",
        "Processes that share the work.",
        (now, answer) -> answer.call(now.processes()));
    asked(
        "demarche_cluster_editions_last_hour",
        "Editions that all processes published in the last hour.",
        (now, answer) -> answer.call(now.editions()));
    asked(
        "demarche_cluster_lease_seconds",
        "How long the holder of a lease has had it.",
        (now, answer) ->
            now.leases()
                .forEach(held -> answer.call(seconds(held.age()), held.lease(), held.holder())),
        "lease",
        "holder");
    asked(
        "demarche_cluster_queue_messages",
        "Messages that wait in a queue of the broker.",
        (now, answer) ->
            now.queues().forEach(queue -> answer.call(queue.messages(), queue.queue())),
        "queue");
    asked(
        "demarche_cluster_queue_oldest_seconds",
        "Age of the message that has waited longest in a queue; 0 without one.",
        (now, answer) ->
            now.queues()
                .forEach(
                    queue ->
                        answer.call(
                            queue.oldest().map(ClusterMeters::seconds).orElse(0.0), queue.queue())),
        "queue");
  }

  private void asked(
      String name,
      String help,
      BiConsumer<ClusterNow, GaugeWithCallback.Callback> value,
      String... labels) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .callback(answer -> look.get().ifPresent(now -> value.accept(now, answer)))
        .register(registry);
  }

  private static double age(Instant since) {
    return seconds(Duration.between(since, Instant.now()));
  }

  private static double seconds(Duration time) {
    return Math.max(0, time.toMillis() / 1000.0);
  }
}
