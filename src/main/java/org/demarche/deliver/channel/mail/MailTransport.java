package org.demarche.deliver.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.channel.Deadline;
import org.demarche.deliver.channel.OutgoingMessage;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.ServerTrust;
import org.demarche.deliver.channel.Transport;
import org.demarche.deliver.channel.mail.MailServer.Protection;
import org.demarche.deliver.channel.mail.SmtpSession.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail through one server: a connection for each message, so that what failed is that message. */
final class MailTransport implements Transport {

  private static final Logger LOG = LoggerFactory.getLogger(MailTransport.class);
  private static final String LIMIT = "mail.max-megabytes";

  private final ChannelSettings settings;
  private final MailServer server;
  private final SSLContext tls;
  private final InternetAddress from;
  private final Optional<InternetAddress> replyTo;
  private final Optional<String> user;
  private final Session session;
  private final long limit;

  MailTransport(ChannelSettings settings) throws ChannelException {
    this.settings = settings;
    this.server = MailServer.of(settings.need(MailServer.KEY));
    this.tls = ServerTrust.context(settings, "mail.trust");
    this.from = MailAddress.setting("mail.from", settings.need("mail.from"));
    Optional<String> answers = settings.find("mail.reply-to");
    this.replyTo =
        answers.isPresent()
            ? Optional.of(MailAddress.setting("mail.reply-to", answers.get()))
            : Optional.empty();
    this.user = settings.find("mail.user");
    this.limit = settings.maxBytes(LIMIT);
    if (user.isPresent() && !server.mayHaveSecrets()) {
      throw ChannelSettings.wrong(MailServer.KEY, "a password is not sent without TLS");
    }
    this.session = Session.getInstance(properties());
  }

  private Properties properties() throws ChannelException {
    Properties properties = new Properties();
    boolean startTls = server.protection() == Protection.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
    properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
    properties.put("mail.smtp.auth", String.valueOf(user.isPresent()));
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.from", from.getAddress());
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.smtp.writetimeout", String.valueOf(settings.readTimeout().toMillis()));
    return properties;
  }

  private String domain() {
    return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
  }

  /** The server that takes all mail, whoever it is for. */
  @Override
  public String host(URI address) {
    return server.host();
  }

  @Override
  public Receipt send(OutgoingMessage outgoing) throws ChannelException {
    MailAddress to = MailAddress.of(outgoing.address());
    long size = MailMessage.size(outgoing);
    ChannelSettings.limit(size, limit);
    String password = password();
    MailMessage message = message(outgoing, to);
    Socket socket = new Socket();
    try (Deadline deadline = new Deadline(settings.patience(size), socket)) {
      return send(message, connected(socket, deadline), deadline, password);
    } finally {
      close(socket);
    }
  }

  /** Quietly: what became of the message is known by now. */
  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("Closing a connection failed", e);
    }
  }

  private String password() throws ChannelException {
    if (user.isEmpty()) {
      return "";
    }
    return settings
        .secret("mail.password")
        .orElseThrow(() -> ChannelSettings.wrong("mail.user", "there is no mail.password"));
  }

  private MailMessage message(OutgoingMessage outgoing, MailAddress to) throws ChannelException {
    try {
      return MailMessage.of(session, outgoing, from, replyTo.orElse(null), to, Clock.systemUTC());
    } catch (MessagingException e) {
      throw new Permanent(
          ChannelRules.NOT_MADE, "The mail cannot be made: " + SafeText.quoted(e.toString()), e);
    }
  }

  private Socket connected(Socket socket, Deadline deadline) throws ChannelException {
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getByName(server.host()), server.port()),
          (int) settings.connectTimeout().toMillis());
      socket.setSoTimeout((int) settings.readTimeout().toMillis());
      return server.protection() == Protection.TLS ? secured(socket) : socket;
    } catch (IOException e) {
      if (ServerTrust.isMissing(e)) {
        throw new Permanent(
            ChannelRules.UNTRUSTED,
            "The certificate of mail server %s is not trusted".formatted(server),
            e);
      }
      throw away(deadline.reason(e.toString()), e);
    }
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocket secured =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, server.host(), server.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private Receipt send(MailMessage message, Socket socket, Deadline deadline, String password)
      throws ChannelException {
    SmtpSession transport = new SmtpSession(session, account(password));
    try {
      transport.connect(socket);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      if (transport.phase() != Phase.TAKEN) {
        throw new MailFailures(server, transport, deadline).of(e);
      }
    }
    Receipt receipt = new Receipt(String.valueOf(transport.getLastServerResponse()));
    leave(transport);
    return receipt;
  }

  /** Without a password if there is no user: with one the library signs in as whoever runs it. */
  private URLName account(String password) {
    return new URLName(
        "smtp",
        server.host(),
        server.port(),
        null,
        user.orElse(null),
        user.isPresent() ? password : null);
  }

  /** What happens now changes nothing any more. */
  private static void leave(SmtpSession transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("Taking leave failed", e);
    }
  }

  private Passing away(String reason, Exception cause) {
    return new Passing(
        ChannelRules.AWAY,
        "Mail server %s cannot be reached: %s".formatted(server, SafeText.quoted(reason)),
        cause);
  }
}
