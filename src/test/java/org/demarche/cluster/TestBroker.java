package org.demarche.cluster;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Artemis in this process, on loopback, with its journal in a folder. */
public final class TestBroker implements AutoCloseable {

  /** Deliveries of a message before it is set aside. */
  public static final int TRIES = 3;

  /** The same as the documentation says it. */
  private static final int USUAL_TRIES = 5;

  private final Path folder;
  private final int port;
  private final int tries;
  private final int redeliveryMillis;
  private EmbeddedActiveMQ server;

  private TestBroker(Path folder, int port, int tries, int redeliveryMillis) throws Exception {
    this.folder = folder;
    this.port = port;
    this.tries = tries;
    this.redeliveryMillis = redeliveryMillis;
    this.server = started();
  }

  /** Started. */
  public static TestBroker start(Path folder) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    return new TestBroker(folder, port, TRIES, 100);
  }

  /**
   * As a process of its own, with tries and delays as the documentation has them; until it is
   * killed.
   *
   * @param args folder and port
   */
  public static void main(String[] args) throws Exception {
    TestBroker broker =
        new TestBroker(Path.of(args[0]), Integer.parseInt(args[1]), USUAL_TRIES, 2_000);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    System.out.println("The broker is there");
    Thread.currentThread().join();
  }

  /** Messages in a queue of any broker, in hand or not. */
  public static long depth(BrokerSettings settings, String queue) throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocator(settings.url());
        ClientSessionFactory factory = locator.createSessionFactory();
        ClientSession session = factory.createSession()) {
      return session.queueQuery(SimpleString.of(queue)).getMessageCount();
    }
  }

  private EmbeddedActiveMQ started() throws Exception {
    AddressSettings settings =
        new AddressSettings()
            .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
            .setMaxDeliveryAttempts(tries)
            .setRedeliveryDelay(redeliveryMillis)
            .setRedeliveryMultiplier(2)
            .setDefaultAddressRoutingType(RoutingType.ANYCAST)
            .setDefaultQueueRoutingType(RoutingType.ANYCAST);
    Configuration configuration =
        new ConfigurationImpl()
            .setSecurityEnabled(false)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setJournalFileSize(1 << 20)
            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port)
            .addAddressSetting("demarche.#", settings)
            .addQueueConfiguration(
                QueueConfiguration.of(Queues.DEAD).setRoutingType(RoutingType.ANYCAST));
    EmbeddedActiveMQ made = new EmbeddedActiveMQ();
    made.setConfiguration(configuration);
    made.start();
    return made;
  }

  public BrokerSettings settings() {
    return new BrokerSettings("tcp://127.0.0.1:" + port, "", "");
  }

  /** Messages of a queue that a consumer has in hand. */
  public long inHand(String queue) {
    Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
    return found == null ? 0 : found.getDeliveringCount();
  }

  public int port() {
    return port;
  }

  /** Messages in a queue. */
  public long depth(String queue) {
    Queue found = server.getActiveMQServer().locateQueue(SimpleString.of(queue));
    return found == null ? 0 : found.getMessageCount();
  }

  public void stop() throws Exception {
    server.stop();
  }

  /** With what its journal has. */
  public void startAgain() throws Exception {
    server = started();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the broker does not stop", e);
    }
  }
}
