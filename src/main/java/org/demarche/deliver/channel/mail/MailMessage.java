package org.demarche.deliver.channel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.demarche.deliver.channel.Attachment;
import org.demarche.deliver.channel.EncodedText;
import org.demarche.deliver.channel.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** A outgoing as mail: text and HTML to choose from, files beside them. */
final class MailMessage extends MimeMessage {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

  private final String id;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.id = "<" + messageId + ">";
  }

  /**
   * @param replyTo where answers go; the sender unless given
   */
  static MailMessage of(
      Session session,
      OutgoingMessage outgoing,
      InternetAddress from,
      @Nullable InternetAddress replyTo,
      MailAddress to,
      Clock clock)
      throws MessagingException {
    MailMessage message = new MailMessage(session, outgoing.messageId());
    message.setFrom(from);
    if (replyTo != null) {
      message.setReplyTo(new InternetAddress[] {replyTo});
    }
    message.setRecipient(Message.RecipientType.TO, to.named(outgoing.name()));
    message.setHeader("Subject", subject(outgoing.subject()));
    message.setHeader("Date", DATE.format(ZonedDateTime.now(clock)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    message.setHeader("X-Demarche-Copy", outgoing.copyId());
    message.setContent(body(outgoing));
    message.saveChanges();
    return message;
  }

  private static String subject(String text) {
    try {
      return MimeUtility.fold("Subject: ".length(), EncodedText.of(text));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  /** Keeps ours: a repeated copy must be known as the same message. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static MimeMultipart body(OutgoingMessage outgoing) throws MessagingException {
    MimeMultipart mixed = new MimeMultipart("mixed", words(outgoing));
    for (Attachment file : outgoing.files()) {
      mixed.addBodyPart(file(file, "attachment"));
    }
    return mixed;
  }

  private static BodyPart words(OutgoingMessage outgoing) throws MessagingException {
    MimeBodyPart text = text(outgoing.text(), "plain");
    return outgoing.html().isBlank()
        ? text
        : nested(new MimeMultipart("alternative", text, html(outgoing)));
  }

  private static BodyPart html(OutgoingMessage outgoing) throws MessagingException {
    MimeBodyPart html = text(outgoing.html(), "html");
    if (outgoing.images().isEmpty()) {
      return html;
    }
    MimeMultipart related = new MimeMultipart("related", html);
    for (Attachment image : outgoing.images()) {
      MimeBodyPart part = file(image, "inline");
      part.setContentID("<" + image.name() + ">");
      related.addBodyPart(part);
    }
    return nested(related);
  }

  /** In lines short enough for every server, whatever the text is like. */
  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static MimeBodyPart file(Attachment file, String disposition) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setDisposition(disposition);
    part.setFileName(file.name());
    return part;
  }

  private static BodyPart nested(MimeMultipart parts) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(parts);
    return part;
  }

  /** How large a outgoing becomes in letters: base64 with line ends, quoted text at its worst. */
  static long size(OutgoingMessage outgoing) {
    long files =
        List.of(outgoing.files(), outgoing.images()).stream()
            .flatMap(List::stream)
            .mapToLong(file -> file.content().length)
            .sum();
    return files * 138 / 100 + (outgoing.size() - files) * 3 / 2 + 4000;
  }
}
