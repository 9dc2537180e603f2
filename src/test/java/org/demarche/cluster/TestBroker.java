package org.demarche.cluster;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Artemis in this process, on loopback, with its journal in a folder. */
public final class TestBroker implements AutoCloseable {

  /** Deliveries of a message before it is set aside. */
  public static final int TRIES = 3;

  private final Path folder;
  private final int port;
  private EmbeddedActiveMQ server;

  private TestBroker(Path folder, int port) throws Exception {
    this.folder = folder;
    this.port = port;
    this.server = started();
  }

  /** Started. */
  public static TestBroker start(Path folder) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    return new TestBroker(folder, port);
  }

  private EmbeddedActiveMQ started() throws Exception {
    AddressSettings settings =
        new AddressSettings()
            .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
            .setMaxDeliveryAttempts(TRIES)
            .setRedeliveryDelay(100)
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
