package org.demarche.deliver.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.mail.MailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsTest {

  @Test
  void allChannelsAreFound() throws Exception {
    try (Channels channels = Channels.of(TestMessages.settings(Map.of()))) {
      assertEquals(Set.of("file", "http", "https", "mailto", "sftp"), channels.schemes());
    }
  }

  @Test
  void anAddressWithoutAChannelIsRefused() throws Exception {
    try (Channels channels = Channels.of(TestMessages.settings(Map.of()))) {
      assertEquals(
          ChannelRules.BAD_ADDRESS,
          assertThrows(Permanent.class, () -> channels.send(TestMessages.to("ftp://h/x"))).rule());
      assertEquals(
          ChannelRules.BAD_ADDRESS,
          assertThrows(Permanent.class, () -> channels.send(TestMessages.to("drop"))).rule());
    }
  }

  @Test
  void aChannelIsOpenedOnceWhenItIsNeeded() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Channel pigeon =
        new Channel() {
          @Override
          public Set<String> schemes() {
            return Set.of("pigeon", "dove");
          }

          @Override
          public Set<String> settings() {
            return Set.of("pigeon.loft");
          }

          @Override
          public Transport open(ChannelSettings settings) {
            opened.incrementAndGet();
            return new Transport() {
              @Override
              public Receipt send(OutgoingMessage message) {
                return new Receipt("flown");
              }

              @Override
              public void close() {
                closed.incrementAndGet();
              }
            };
          }
        };
    try (Channels channels = new Channels(List.of(pigeon), TestMessages.settings(Map.of()))) {
      assertEquals(0, opened.get());
      channels.prepare(URI.create("dove://loft"));
      assertEquals("flown", channels.send(TestMessages.to("pigeon://loft")).text());
    }
    assertEquals(1, opened.get());
    assertEquals(1, closed.get());
  }

  @Test
  void aTypingErrorOrASecretAmongTheSettingsIsTold() {
    assertTrue(fault("mail.ulr", "smtp://h").contains("no channel has such a setting"));
    String secret = fault("mail.password", "s3cret-word");
    assertTrue(secret.contains("secrets come from the environment"), secret);
    assertFalse(secret.contains("s3cret-word"), secret);
  }

  private static String fault(String key, String value) {
    ChannelSettings settings = TestMessages.settings(Map.of(key, value));
    return assertThrows(Permanent.class, () -> Channels.of(settings)).text();
  }

  @Test
  void aSecretIsReadFromTheEnvironmentOrAFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("word"), "from-file\n");
    ChannelSettings settings =
        ChannelSettings.of(
            Map.of("sftp.password.files.example.org.file", file.toString()),
            Map.of("DEMARCHE_MAIL_PASSWORD", "from-environment"));
    assertEquals(Optional.of("from-environment"), settings.secret("mail.password"));
    assertEquals(Optional.of("from-file"), settings.secret("sftp.password.files.example.org"));
    assertEquals(Optional.empty(), settings.secret("http.token.h"));
    assertFalse(settings.secrets().toString().contains("from-"));
    Files.delete(file);
    assertThrows(Permanent.class, () -> settings.secret("sftp.password.files.example.org"));
  }

  @Test
  void aServerOfMailIsReadFromItsUrl() throws Exception {
    assertEquals(
        new MailServer("mail.example.org", 587, MailServer.Protection.STARTTLS),
        MailServer.of("smtp://mail.example.org"));
    assertEquals(
        new MailServer("mail.example.org", 465, MailServer.Protection.TLS),
        MailServer.of("smtps://mail.example.org"));
    assertEquals(
        new MailServer("mail.example.org", 25, MailServer.Protection.NONE),
        MailServer.of("smtp://mail.example.org:25?starttls=none"));
    for (String url :
        List.of("mail.example.org", "smtp://u:p@h", "smtp://h?starttls=maybe", "http://h", "::")) {
      assertThrows(Permanent.class, () -> MailServer.of(url), url);
    }
  }

  @Test
  void namesOfFilesAreSafeAndDiffer() {
    for (String name : List.of("../x.pdf", "a/b", ".hidden", "", "a\nb", "c:d", "message.TXT")) {
      assertThrows(IllegalArgumentException.class, () -> named(name), name);
    }
    assertEquals(1, named("Übersicht 1.pdf").files().size());
  }

  private static OutgoingMessage named(String name) {
    OutgoingMessage plain = TestMessages.to("file:///drop");
    return new OutgoingMessage(
        plain.copyId(),
        plain.messageId(),
        "",
        plain.address(),
        "",
        "",
        "",
        List.of(),
        List.of(new Attachment(name, "application/pdf", new byte[0])));
  }
}
