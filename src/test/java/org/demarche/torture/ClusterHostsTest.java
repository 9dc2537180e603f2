package org.demarche.torture;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.app.ProgramProcess;
import org.demarche.app.cluster.TestCluster;
import org.demarche.app.command.Definitions;
import org.demarche.app.settings.Exit;
import org.demarche.cluster.Queues;
import org.demarche.cluster.TestBroker;
import org.demarche.edition.EditionStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three hosts with addresses of their own; one is cut off while it builds, and let back. */
@Tag("proof")
@Timeout(300)
class ClusterHostsTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  /** Some seconds. */
  private static final String TEMPLATE =
      """
      <#list 1..6000000 as n><#assign x = n></#list>
      <html lang="en"><head><title>${package.title}</title></head>
      <body><h1>${package.title}</h1></body></html>
      """;

  @Test
  void aHostThatIsCutOffWhileItBuildsLosesItsJobAndWorksAgain(@TempDir Path folder)
      throws Exception {
    try (NetworkHosts hosts = NetworkHosts.open(3);
        TestCluster cluster = TestCluster.start(folder);
        UnrulyProxy broker = door(hosts, cluster.broker().port());
        UnrulyProxy ledger = door(hosts, port(cluster.ledgerSettings().url()))) {
      Definitions.write(folder.resolve("house/note/document.ftl"), TEMPLATE);
      cluster.set(
          "BROKER",
          "tcp://%s:%d?connectionTTL=8000&clientFailureCheckPeriod=4000"
              .formatted(hosts.address(), broker.port()));
      cluster.set(
          "LEDGER",
          cluster
              .ledgerSettings()
              .url()
              .replaceFirst("//[^/]+", "//" + hosts.address() + ":" + ledger.port()));
      TestBroker queues = cluster.broker();
      EditionStore store = new EditionStore(folder.resolve("out"));

      ProgramProcess intake = cluster.process(hosts.on(0), "intake", "intake,deliver");
      await().atMost(LONG).until(() -> intake.said().contains("Takes files"));
      ProgramProcess lonely = cluster.process(hosts.on(1), "lonely", "build");
      Definitions.good(folder.resolve("in/one.yaml"), "one");
      await().atMost(LONG).until(() -> queues.inHand(Queues.BUILD) == 1);
      hosts.cut(1);
      ProgramProcess other = cluster.process(hosts.on(2), "other", "build");
      await().atMost(LONG).until(() -> Files.exists(folder.resolve("in/accepted/one.yaml")));
      await().atMost(LONG).until(() -> lonely.said().contains("is away"));
      hosts.letBack(1);
      await().atMost(LONG).until(() -> lonely.said().contains("is back"));

      assertEquals(Exit.DONE, other.stop(), other.said());
      Definitions.good(folder.resolve("in/two.yaml"), "two");
      await().atMost(LONG).until(() -> Files.exists(folder.resolve("in/accepted/two.yaml")));
      for (String id : List.of("one", "two")) {
        assertEquals(List.of(1), store.numbers(id), id);
        assertTrue(store.readable(id).orElseThrow().isWhole(), id);
      }
      for (String queue : List.of(Queues.BUILD, Queues.DEAD)) {
        await().atMost(LONG).until(() -> queues.depth(queue) == 0);
      }
      assertFalse(Files.exists(folder.resolve("in/one.yaml")));
      assertEquals(Exit.DONE, lonely.stop(), lonely.said());
      assertEquals(Exit.DONE, intake.stop(), intake.said());
    }
  }

  private static UnrulyProxy door(NetworkHosts hosts, int server) throws Exception {
    return new UnrulyProxy(server, InetAddress.getByName(hosts.address()));
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceAll(".*//[^/:]+:(\\d+)/.*", "$1"));
  }
}
