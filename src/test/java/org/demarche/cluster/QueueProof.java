package org.demarche.cluster;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** That no message is left in any queue, and none was set aside but what is meant to be. */
public final class QueueProof {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BrokerSettings broker;
  private final List<String> queues;

  /**
   * @param in the drop folder, whose lease names the queue of answers
   */
  public QueueProof(BrokerSettings broker, Path in) {
    this.broker = broker;
    this.queues = List.of(Queues.BUILD, Queues.EDITIONS, Queues.done("intake " + in), Queues.DEAD);
  }

  /** One sentence for each queue that does not run empty. */
  public List<String> leftOver() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String queue : queues) {
      try {
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> TestBroker.depth(broker, queue) == 0);
      } catch (ConditionTimeoutException full) {
        wrong.add(queue + " has messages: " + TestBroker.depth(broker, queue));
      }
    }
    return wrong;
  }
}
