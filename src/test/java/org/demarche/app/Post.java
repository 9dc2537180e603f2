package org.demarche.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.app.command.BuiltOnce;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;

/** A folder with a built package, and a mail server of this machine. */
final class Post implements AutoCloseable {

  private final Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Post(Path folder) {
    this.folder = folder;
    server.start();
  }

  /** A package of one page, marked so. */
  void build(String id, String marking) {
    BuiltOnce.summary(folder, id, marking);
  }

  void list(String text) {
    Definitions.write(folder.resolve("lists/desk.yaml"), text);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** Settings, with mail by this port. */
  Map<String, String> environment(int port, String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DEMARCHE_OUTPUT", "out");
    environment.put("DEMARCHE_LISTS", "lists");
    environment.put("DEMARCHE_LEDGER", "ledger");
    environment.put("DEMARCHE_MAIL_URL", "smtp://127.0.0.1:" + port);
    environment.put("DEMARCHE_MAIL_FROM", "The Desk <post@example.org>");
    environment.put("DEMARCHE_DELIVER_WAIT_SECONDS", "1");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  Ran deliver(Map<String, String> environment, String... args) {
    return Ran.in(
        folder,
        environment,
        Stream.concat(Stream.of("deliver"), Stream.of(args)).toArray(String[]::new));
  }

  Ran deliver(String... args) {
    return deliver(environment(port()), args);
  }

  List<MimeMessage> messages() {
    return List.of(server.getReceivedMessages());
  }

  int count() {
    return server.getReceivedMessages().length;
  }

  /** How many mails each address has. */
  Map<String, Integer> byRecipient() {
    Map<String, Integer> counts = new TreeMap<>();
    messages().forEach(message -> counts.merge(to(message), 1, Integer::sum));
    return counts;
  }

  static String to(MimeMessage message) {
    try {
      return ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String body(MimeMessage message) {
    return GreenMailUtil.getBody(message);
  }

  @Override
  public void close() {
    server.stop();
  }
}
