package org.demarche.deliver.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Remembers how far a message got, which no exception tells. */
final class SmtpSession extends SMTPTransport {

  /** How far a message got. */
  enum Phase {
    /** Its end was not sent, so that a server has to throw away what it got (RFC 5321, 4.1.1.4). */
    BEFORE,
    /** Its end was sent, the answer is not here. */
    HANDED_OVER,
    /** The server said that it has it. */
    TAKEN
  }

  private Phase phase = Phase.BEFORE;

  SmtpSession(Session session, URLName url) {
    super(session, url);
  }

  synchronized Phase phase() {
    return phase;
  }

  @Override
  protected synchronized void finishData() throws IOException, MessagingException {
    phase = Phase.HANDED_OVER;
    super.finishData();
    phase = Phase.TAKEN;
  }
}
