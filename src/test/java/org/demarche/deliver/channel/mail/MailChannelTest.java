package org.demarche.deliver.channel.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.Certificates;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.TestMessages;
import org.demarche.deliver.channel.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailChannelTest {

  private static final String ANA = "mailto:ana@example.org";

  @TempDir Path folder;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  @BeforeEach
  void start() {
    server.start();
    server.setUser("ana@example.org", "ana@example.org", "s3cret-word");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailCarriesTextHtmlAndFilesUnderItsOwnId() throws Exception {
    Receipt receipt = send(Map.of(), Map.of(), TestMessages.to(ANA));
    assertTrue(receipt.text().startsWith("250 "), receipt.text());
    MimeMessage message = server.getReceivedMessages()[0];
    assertEquals("<0D5K2-7QX1@desk.example.org>", message.getMessageID());
    assertEquals("Пакет: edition 3", message.getSubject());
    assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
    assertEquals("0D5K2-7QX1", message.getHeader("X-Demarche-Copy", null));
    assertEquals("Ana Šimić", ((InternetAddress) message.getAllRecipients()[0]).getPersonal());
    assertEquals("answers@example.org", message.getReplyTo()[0].toString());
    Multipart mixed = (Multipart) message.getContent();
    Multipart words = (Multipart) mixed.getBodyPart(0).getContent();
    assertTrue(words.getContentType().startsWith("multipart/alternative"));
    assertTrue(words.getBodyPart(0).getContent().toString().contains("Dear Ana Šimić,"));
    assertTrue(words.getBodyPart(1).getContentType().startsWith("text/html"));
    BodyPart file = mixed.getBodyPart(1);
    assertEquals("briefing é.pdf", MimeUtility.decodeText(file.getFileName()));
    assertArrayEquals(TestMessages.PDF, file.getInputStream().readAllBytes());
    assertEquals(3, mixed.getCount());
  }

  @Test
  void anImageIsShownInTheHtml() throws Exception {
    OutgoingMessage plain = TestMessages.to(ANA);
    Attachment image = new Attachment("ladder.png", "image/png", new byte[] {1, 2});
    OutgoingMessage outgoing =
        new OutgoingMessage(
            plain.copyId(),
            plain.messageId(),
            plain.name(),
            plain.address(),
            plain.subject(),
            plain.text(),
            "<img src=\"cid:ladder.png\" alt=\"\">",
            List.of(image),
            List.of());
    send(Map.of(), Map.of(), outgoing);
    Multipart mixed = (Multipart) server.getReceivedMessages()[0].getContent();
    Multipart words = (Multipart) mixed.getBodyPart(0).getContent();
    Multipart related = (Multipart) words.getBodyPart(1).getContent();
    assertEquals("<ladder.png>", related.getBodyPart(1).getHeader("Content-ID")[0]);
  }

  @Test
  void aTextThatLooksEncodedIsReadAsItWasWritten() throws Exception {
    String title = "=?utf-8?B?SGVsbG8=?= talks about what is long enough to be cut: Пакет";
    OutgoingMessage plain = TestMessages.to(ANA);
    OutgoingMessage outgoing =
        new OutgoingMessage(
            plain.copyId(),
            plain.messageId(),
            "=?utf-8?B?SGVsbG8=?=",
            plain.address(),
            title,
            "x",
            "",
            List.of(),
            List.of());
    send(Map.of(), Map.of(), outgoing);
    MimeMessage message = server.getReceivedMessages()[0];
    assertEquals(title, message.getSubject());
    InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
    assertEquals("=?utf-8?B?SGVsbG8=?=", to.getPersonal());
    assertEquals("ana@example.org", to.getAddress());
  }

  @Test
  void noTextCanAddAHeader() throws Exception {
    OutgoingMessage plain = TestMessages.to(ANA);
    OutgoingMessage outgoing =
        new OutgoingMessage(
            plain.copyId(),
            plain.messageId(),
            "Ana\r\nBcc: spy@example.org",
            plain.address(),
            "New\r\nBcc: spy@example.org\r\n\r\nbody",
            "x",
            "",
            List.of(),
            List.of());
    send(Map.of(), Map.of(), outgoing);
    MimeMessage message = server.getReceivedMessages()[0];
    assertEquals(null, message.getHeader("Bcc", null));
    assertEquals("New Bcc: spy@example.org body", message.getSubject());
    assertThrows(
        IllegalArgumentException.class, () -> new Attachment("a\r\nb.pdf", "a/b", new byte[0]));
    assertThrows(
        IllegalArgumentException.class, () -> new Attachment("a.pdf", "a/b\r\nX: y", new byte[0]));
  }

  @Test
  void whatIsNotExactlyOneAddressIsRefusedBeforeAConnection() {
    for (String address :
        List.of(
            "mailto:a@example.org,b@example.org",
            "mailto:a@example.org?bcc=b@example.org",
            "mailto:a%0d%0aRCPT%20TO:b@example.org",
            "mailto:%22a%20b%22@example.org",
            "mailto:Ana%20%3Ca@example.org%3E",
            "mailto:šimić@example.org",
            "mailto:desk")) {
      Permanent failure =
          assertThrows(
              Permanent.class, () -> send(Map.of(), Map.of(), TestMessages.to(address)), address);
      assertEquals(ChannelRules.BAD_ADDRESS, failure.rule());
    }
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void aDomainOfAnyLettersIsWrittenAsDnsHasIt() throws Exception {
    assertEquals(
        "a@xn--bcher-kva.example", MailAddress.of("a@bücher.example").orElseThrow().toString());
  }

  @Test
  void aCertificateThatIsNotTrustedOrIsForAnotherNameEndsIt() throws Exception {
    String url = "smtps://localhost:" + server.getSmtps().getPort();
    Path trusted = Certificates.pem(Certificates.greenMail(), folder.resolve("trusted.pem"));
    for (Map<String, String> values :
        List.of(
            Map.of("mail.url", url), Map.of("mail.url", url, "mail.trust", trusted.toString()))) {
      Permanent failure =
          assertThrows(Permanent.class, () -> send(values, Map.of(), TestMessages.to(ANA)));
      assertEquals(ChannelRules.UNTRUSTED, failure.rule());
    }
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() {
    Map<String, String> user = Map.of("mail.user", "ana@example.org");
    Permanent failure =
        assertThrows(
            Permanent.class,
            () -> send(user, Map.of("DEMARCHE_MAIL_PASSWORD", "wr0ng-word"), TestMessages.to(ANA)));
    assertEquals(ChannelRules.SIGN_IN, failure.rule());
    assertFalse(failure.text().contains("wr0ng-word"), failure.text());
  }

  @Test
  void theRightPasswordSignsIn() throws Exception {
    Map<String, String> user = Map.of("mail.user", "ana@example.org");
    send(user, Map.of("DEMARCHE_MAIL_PASSWORD", "s3cret-word"), TestMessages.to(ANA));
    assertEquals(1, server.getReceivedMessages().length);
  }

  @Test
  void aMailOverTheLimitIsNotBegun() {
    OutgoingMessage outgoing = TestMessages.withContent(TestMessages.to(ANA), new byte[900_000]);
    Permanent failure =
        assertThrows(
            Permanent.class, () -> send(Map.of("mail.max-megabytes", "1"), Map.of(), outgoing));
    assertEquals(ChannelRules.TOO_LARGE, failure.rule());
  }

  @Test
  void aPasswordNeverGoesToAPlainServer() {
    ChannelSettings settings =
        TestMessages.settings(
            Map.of(
                "mail.url", "smtp://mail.example.org?starttls=none",
                "mail.from", "desk@example.org",
                "mail.user", "desk"));
    assertEquals(
        ChannelRules.SETTINGS,
        assertThrows(Permanent.class, () -> new MailChannel().open(settings)).rule());
  }

  private Receipt send(
      Map<String, String> values, Map<String, String> environment, OutgoingMessage outgoing)
      throws ChannelException {
    Map<String, String> all = new TreeMap<>(values);
    all.putIfAbsent("mail.url", "smtp://localhost:" + server.getSmtp().getPort());
    all.put("mail.from", "The Desk <desk@example.org>");
    all.put("mail.reply-to", "answers@example.org");
    try (Transport transport = new MailChannel().open(TestMessages.settings(all, environment))) {
      return transport.send(outgoing);
    }
  }
}
