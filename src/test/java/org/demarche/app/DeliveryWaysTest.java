package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways beside mail, each to a server of this machine. */
class DeliveryWaysTest {

  private static final String LIST =
      """
      schema: demarche-list/1
      id: desk
      title: The desk
      owner: owner@example.org
      follows: all
      recipients:
        - {id: ana, name: Ana Example, to: "ADDRESS", clearance: Restricted}
      """;

  @TempDir Path folder;

  @Test
  void aCopyIsPutByHttpOnce() throws Exception {
    Map<String, Integer> puts = new ConcurrentSkipListMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          puts.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.start();
    try (Post post = new Post(folder)) {
      post.build("talks", "Restricted");
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
      post.list(LIST.replace("ADDRESS", address));
      sendsOnce(post, post.environment(post.port()));
    } finally {
      server.stop(0);
    }
    assertEquals(3, puts.size(), puts.toString());
    assertTrue(
        puts.keySet().stream().allMatch(path -> path.matches("/in/[0-9a-z]+/[a-z.-]+")),
        puts.toString());
    assertTrue(puts.values().stream().allMatch(count -> count == 1), puts.toString());
  }

  @Test
  void aCopyIsPutBySftpOnce() throws Exception {
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve("drop"));
    KeyPair host = KeyPairGenerator.getInstance("EC").generateKeyPair();
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPasswordAuthenticator((user, password, session) -> password.equals("s3cret-word"));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
    server.start();
    try (Post post = new Post(folder)) {
      post.build("talks", "Restricted");
      post.list(LIST.replace("ADDRESS", "sftp://desk@127.0.0.1:" + server.getPort() + "/drop"));
      Files.writeString(
          folder.resolve("hosts"),
          "[127.0.0.1]:%d %s%n"
              .formatted(server.getPort(), PublicKeyEntry.toString(host.getPublic())));
      sendsOnce(
          post,
          post.environment(
              post.port(),
              "DEMARCHE_SFTP_KNOWN_HOSTS",
              "hosts",
              "DEMARCHE_SFTP_PASSWORD_127_0_0_1",
              "s3cret-word"));
      try (Stream<Path> copies = Files.list(root.resolve("drop"))) {
        assertEquals(1, copies.count());
      }
    } finally {
      server.stop(true);
    }
  }

  private static void sendsOnce(Post post, Map<String, String> environment) {
    Ran first = post.deliver(environment);
    assertEquals(Exit.DONE, first.code(), first.err() + first.out());
    assertTrue(first.out().endsWith("1 sent\n"), first.out());
    assertEquals(new Ran(Exit.DONE, "0 sent\n", ""), post.deliver(environment));
    assertEquals(0, post.count());
  }
}
