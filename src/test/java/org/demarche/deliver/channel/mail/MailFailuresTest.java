package org.demarche.deliver.channel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.deliver.channel.Certificates;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.Script;
import org.demarche.deliver.channel.Script.Conversation;
import org.demarche.deliver.channel.Script.Talk;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that leave, refuse or dawdle at each point of the conversation. */
class MailFailuresTest {

  private static final int LARGER_THAN_BUFFERS = 17_000_000;

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertEquals(ChannelRules.AWAY, assertThrows(Passing.class, () -> send(port)).rule());
  }

  @Test
  void aDropBeforeTheBannerMayPass() throws IOException {
    assertEquals(ChannelRules.AWAY, fails(Passing.class, (talk, number) -> {}).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
  void aDropBeforeTheEndOfTheMessageMayPass(String command) throws IOException {
    Passing failure = fails(Passing.class, (talk, number) -> talk.smtpUntil(command));
    assertEquals(ChannelRules.AWAY, failure.rule());
  }

  /** The message is larger than what the system takes on its own, so its end is not sent. */
  @Test
  void aDropAmidstTheMessageMayPass() throws IOException {
    OutgoingMessage large =
        TestMessages.withContent(
            TestMessages.to("mailto:ana@example.org"), new byte[LARGER_THAN_BUFFERS]);
    try (Script script =
        new Script(
            (talk, number) -> {
              talk.say("220 script");
              for (String line = talk.hear(); !line.equals("DATA"); line = talk.hear()) {
                talk.say("250 fine");
              }
              talk.say("354 go on");
              talk.hear();
              talk.socket().setSoLinger(true, 0);
            })) {
      Passing failure = assertThrows(Passing.class, () -> send(script.port(), Map.of(), large));
      assertEquals(ChannelRules.AWAY, failure.rule());
    }
  }

  @Test
  void aDropAfterTheEndBeforeTheReplyIsUnknown() throws IOException {
    Uncertain failure = fails(Uncertain.class, (talk, number) -> talk.smtpUntil("."));
    assertEquals(ChannelRules.UNKNOWN, failure.rule());
  }

  @Test
  void silenceAfterTheEndIsUnknown() throws IOException {
    fails(
        Uncertain.class,
        (talk, number) -> {
          talk.smtpUntil(".");
          talk.hear();
        });
  }

  @Test
  void aDropAfterTheReplyIsSent() throws Exception {
    try (Script script =
        new Script(
            (talk, number) -> {
              talk.smtpUntil(".");
              talk.say("250 2.0.0 taken as 77");
            })) {
      assertEquals("250 2.0.0 taken as 77", send(script.port()).text());
    }
  }

  @ParameterizedTest
  @CsvSource({"MAIL", "RCPT", "DATA", "."})
  void aReplyDecidesWhereverItComes(String command) throws IOException {
    Conversation busy = reply(command, "451 4.3.0 busy");
    assertEquals(ChannelRules.PUT_OFF, fails(Passing.class, busy).rule());
    Permanent failure = fails(Permanent.class, reply(command, "550 5.1.1 no such user"));
    assertEquals(ChannelRules.REFUSED, failure.rule());
    assertTrue(failure.text().contains("550 5.1.1 no such user"), failure.text());
  }

  private static Conversation reply(String command, String line) {
    return (talk, number) -> {
      talk.smtpUntil(command);
      talk.say(line);
      while (true) {
        talk.hear();
        talk.say("250 fine");
      }
    };
  }

  @Test
  void aServerThatSendsAByteNowAndThenIsGivenUp() throws IOException {
    try (Script script =
        new Script(
            (talk, number) -> {
              while (true) {
                talk.out().write("220-wait\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                talk.out().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
              }
            })) {
      Map<String, String> quick =
          Map.of("channel.connect-seconds", "1", "channel.read-seconds", "1");
      Passing failure = assertThrows(Passing.class, () -> send(script.port(), quick));
      assertEquals(ChannelRules.AWAY, failure.rule());
      assertTrue(failure.text().contains("not done within"), failure.text());
    }
  }

  @Test
  void whereStartTlsIsRequiredNothingIsSaidWithoutIt() throws IOException {
    try (Script script = new Script((talk, number) -> talk.smtpUntil("QUIT"))) {
      Map<String, String> values = Map.of("mail.url", startTls(script));
      Permanent failure = assertThrows(Permanent.class, () -> send(script.port(), values));
      assertEquals(ChannelRules.UNTRUSTED, failure.rule());
    }
  }

  @Test
  void startTlsAndTlsWithATrustedCertificateCarryMail(@TempDir Path folder) throws Exception {
    KeyStore keys = Certificates.keyStore("localhost");
    String trust = Certificates.pem(keys, folder.resolve("trusted.pem")).toString();
    try (Script script = new Script((talk, number) -> upgraded(talk, keys))) {
      Map<String, String> values = Map.of("mail.url", startTls(script), "mail.trust", trust);
      assertEquals("250 2.0.0 taken", send(script.port(), values).text());
      Permanent failure =
          assertThrows(
              Permanent.class, () -> send(script.port(), Map.of("mail.url", startTls(script))));
      assertEquals(ChannelRules.UNTRUSTED, failure.rule());
    }
    try (Script script = new Script((talk, number) -> talk.secured(keys).smtpUntil("QUIT"))) {
      String url = "smtps://localhost:" + script.port();
      Map<String, String> values = Map.of("mail.url", url, "mail.trust", trust);
      assertEquals("250 2.0.0 taken", send(script.port(), values).text());
    }
  }

  private static void upgraded(Talk talk, KeyStore keys) throws IOException {
    talk.say("220 script");
    assertTrue(talk.hear().startsWith("EHLO"));
    talk.say("250-script");
    talk.say("250 STARTTLS");
    assertEquals("STARTTLS", talk.hear());
    talk.say("220 go on");
    Talk secured = talk.secured(keys);
    assertTrue(secured.hear().startsWith("EHLO"));
    secured.say("250 script");
    for (String line = secured.hear(); !line.equals("QUIT"); line = secured.hear()) {
      secured.say(line.equals("DATA") ? "354 go on" : "250 fine");
      if (line.equals("DATA")) {
        secured.message();
        secured.say("250 2.0.0 taken");
      }
    }
  }

  private static String startTls(Script script) {
    return "smtp://localhost:" + script.port() + "?starttls=required";
  }

  private static <T extends ChannelException> T fails(Class<T> kind, Conversation conversation)
      throws IOException {
    try (Script script = new Script(conversation)) {
      T failure =
          assertThrows(kind, () -> send(script.port(), Map.of("channel.read-seconds", "2")));
      assertFalse(failure.text().endsWith("."));
      return failure;
    }
  }

  private static Receipt send(int port) throws ChannelException {
    return send(port, Map.of());
  }

  private static Receipt send(int port, Map<String, String> values) throws ChannelException {
    return send(port, values, TestMessages.to("mailto:ana@example.org"));
  }

  private static Receipt send(int port, Map<String, String> values, OutgoingMessage outgoing)
      throws ChannelException {
    Map<String, String> all = new TreeMap<>(values);
    all.putIfAbsent("mail.url", "smtp://localhost:" + port);
    all.put("mail.from", "desk@example.org");
    try (Transport transport = new MailChannel().open(TestMessages.settings(all))) {
      return transport.send(outgoing);
    }
  }
}
