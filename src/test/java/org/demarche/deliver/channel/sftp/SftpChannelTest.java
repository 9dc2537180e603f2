package org.demarche.deliver.channel.sftp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Script;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpChannelTest {

  @TempDir Path folder;

  private final SshServer server = SshServer.setUpDefaultServer();
  private final AtomicInteger passwords = new AtomicInteger();
  private volatile boolean leavesAfterRename;
  private Path root = Path.of("");

  @BeforeEach
  void start() throws Exception {
    root = folder.resolve("root");
    Files.createDirectories(root.resolve("drop"));
    server.setHost("127.0.0.1");
    server.setPort(0);
    KeyPair host = pair();
    server.setKeyPairProvider(KeyPairProvider.wrap(host));
    server.setPasswordAuthenticator(
        (user, password, session) -> {
          passwords.incrementAndGet();
          return password.equals("s3cret-word");
        });
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
    sftp.addSftpEventListener(new Leaving());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    know(host);
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  /** Renames, then goes without a word. */
  private final class Leaving implements SftpEventListener {
    @Override
    public void moved(
        ServerSession session,
        Path from,
        Path to,
        Collection<CopyOption> options,
        Throwable failure) {
      if (leavesAfterRename) {
        session.close(true);
      }
    }
  }

  @Test
  void aCopyHasAFolderOfItsOwnAndNothingElseIsLeft() throws Exception {
    assertTrue(send(message()).text().startsWith("put in /drop/0D5K2-7QX1"));
    assertEquals(List.of("0D5K2-7QX1"), names(root.resolve("drop")));
    Path copy = root.resolve("drop/0D5K2-7QX1");
    assertEquals(4, names(copy).size());
    assertArrayEquals(TestMessages.PDF, Files.readAllBytes(copy.resolve("briefing é.pdf")));
  }

  @Test
  void theSameAgainIsAsGoodAsDoneAndOtherContentStays() throws Exception {
    send(message());
    assertTrue(send(message()).text().startsWith("was already in "));
    OutgoingMessage other = TestMessages.withContent(message(), new byte[] {7});
    assertEquals(ChannelRules.IN_PLACE, assertThrows(Permanent.class, () -> send(other)).rule());
    assertEquals(4, names(root.resolve("drop/0D5K2-7QX1")).size());
  }

  @Test
  void whatACrashLeftIsCleared() throws Exception {
    Path left = Files.createDirectory(root.resolve("drop/.0D5K2-7QX1.part"));
    Files.writeString(left.resolve("half.pdf"), "%PDF");
    send(message());
    assertEquals(List.of("0D5K2-7QX1"), names(root.resolve("drop")));
  }

  @Test
  void aServerWithAnUnknownOrAnotherKeyGetsNotEvenThePassword() throws Exception {
    Files.writeString(hosts(), "");
    assertEquals(
        ChannelRules.UNTRUSTED, assertThrows(Permanent.class, () -> send(message())).rule());
    know(pair());
    assertEquals(
        ChannelRules.UNTRUSTED, assertThrows(Permanent.class, () -> send(message())).rule());
    assertEquals(0, passwords.get());
    assertEquals(List.of(), names(root.resolve("drop")));
    assertEquals(1, Files.readAllLines(hosts()).size(), "the file is not written to");
  }

  @Test
  void aKeySignsIn() throws Exception {
    KeyPair own = pair();
    server.setPublickeyAuthenticator((user, key, session) -> key.equals(own.getPublic()));
    Path file = folder.resolve("key");
    try (var out = Files.newOutputStream(file)) {
      org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter.INSTANCE
          .writePrivateKey(own, "test", null, out);
    }
    assertTrue(
        send(message(), Map.of("sftp.key", file.toString()), Map.of())
            .text()
            .startsWith("put in "));
    assertEquals(0, passwords.get());
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    Permanent failure =
        assertThrows(
            Permanent.class,
            () ->
                send(
                    message(), Map.of(), Map.of("DEMARCHE_SFTP_PASSWORD_LOCALHOST", "wr0ng-word")));
    assertEquals(ChannelRules.SIGN_IN, failure.rule());
    assertFalse(failure.text().contains("wr0ng-word"));
  }

  @Test
  void aServerThatLeavesAfterTheRenameIsUnknown() {
    leavesAfterRename = true;
    assertThrows(Uncertain.class, () -> send(message()));
    assertTrue(Files.isDirectory(root.resolve("drop/0D5K2-7QX1")));
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    OutgoingMessage message =
        TestMessages.to("sftp://ana@localhost:" + server.getPort() + "/elsewhere");
    assertEquals(ChannelRules.REFUSED, assertThrows(Permanent.class, () -> send(message)).rule());
  }

  @Test
  void aServerThatSaysNothingMayPass() throws Exception {
    try (Script script = new Script((talk, number) -> talk.socket().getInputStream().read())) {
      OutgoingMessage message = TestMessages.to("sftp://ana@localhost:" + script.port() + "/drop");
      Map<String, String> quick = Map.of("channel.read-seconds", "1");
      assertEquals(
          ChannelRules.AWAY,
          assertThrows(Passing.class, () -> send(message, quick, Map.of())).rule());
    }
  }

  @Test
  void anAddressHasAUserAndNoPassword() {
    for (String address :
        List.of(
            "sftp://localhost/drop", "sftp://ana:word@localhost/drop", "sftp://a@b/x/../../etc")) {
      Permanent failure =
          assertThrows(Permanent.class, () -> send(TestMessages.to(address)), address);
      assertEquals(ChannelRules.BAD_ADDRESS, failure.rule());
      assertFalse(failure.text().contains("word@"), failure.text());
    }
  }

  @Test
  void withoutKnownHostsThereIsNoChannel() {
    assertEquals(
        ChannelRules.SETTINGS,
        assertThrows(Permanent.class, () -> new SftpChannel().open(TestMessages.settings(Map.of())))
            .rule());
  }

  private OutgoingMessage message() {
    return TestMessages.to("sftp://ana@localhost:" + server.getPort() + "/drop/");
  }

  private Receipt send(OutgoingMessage message) throws ChannelException {
    return send(message, Map.of(), Map.of("DEMARCHE_SFTP_PASSWORD_LOCALHOST", "s3cret-word"));
  }

  private Receipt send(
      OutgoingMessage message, Map<String, String> values, Map<String, String> environment)
      throws ChannelException {
    Map<String, String> all = new TreeMap<>(values);
    all.put("sftp.known-hosts", hosts().toString());
    try (Transport transport = new SftpChannel().open(TestMessages.settings(all, environment))) {
      return transport.send(message);
    }
  }

  private Path hosts() {
    return folder.resolve("known_hosts");
  }

  private void know(KeyPair host) throws IOException {
    String line =
        "[localhost]:%d,[127.0.0.1]:%d %s%n"
            .formatted(
                server.getPort(), server.getPort(), PublicKeyEntry.toString(host.getPublic()));
    Files.writeString(hosts(), line);
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
