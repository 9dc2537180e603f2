package org.demarche.deliver.channel.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelException.Passing;
import org.demarche.deliver.channel.ChannelException.Permanent;
import org.demarche.deliver.channel.ChannelException.Uncertain;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.Deadline;
import org.demarche.deliver.channel.SafeText;
import org.demarche.deliver.channel.ServerTrust;
import org.demarche.deliver.channel.mail.SmtpSession.Phase;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail server means for the copy. */
final class MailFailures {

  /**
   * What the server said.
   *
   * @param code of its reply; not above 0 if it gave none
   */
  private record Reply(int code, String text) {

    boolean isNo() {
      return code >= 500 && code < 600;
    }

    boolean isNotNow() {
      return code >= 400 && code < 500;
    }
  }

  private final MailServer server;
  private final SmtpSession transport;
  private final Deadline deadline;

  MailFailures(MailServer server, SmtpSession transport, Deadline deadline) {
    this.server = server;
    this.transport = transport;
    this.deadline = deadline;
  }

  ChannelException of(MessagingException failure) {
    Reply reply = reply(failure);
    if (transport.phase() == Phase.HANDED_OVER && !reply.isNo() && !reply.isNotNow()) {
      return new Uncertain(
          "Mail server %s got the whole message but gave no answer: %s"
              .formatted(server, deadline.reason(SafeText.quoted(root(failure)))),
          failure);
    }
    if (failure instanceof AuthenticationFailedException && reply.code() > 0 && !reply.isNotNow()) {
      return new Permanent(ChannelRules.SIGN_IN, said("refused to sign in", reply), failure);
    }
    if (reply.isNotNow()) {
      return new Passing(ChannelRules.PUT_OFF, said("cannot take it now", reply), failure);
    }
    if (reply.isNo()) {
      return new Permanent(ChannelRules.REFUSED, said("refused it", reply), failure);
    }
    return untrusted(failure, reply);
  }

  private ChannelException untrusted(MessagingException failure, Reply reply) {
    if (ServerTrust.isMissing(failure)) {
      return new Permanent(
          ChannelRules.UNTRUSTED,
          "The certificate of mail server %s is not trusted".formatted(server),
          failure);
    }
    if (server.protection() == MailServer.Protection.STARTTLS
        && reply.code() == 250
        && !transport.supportsExtension("STARTTLS")) {
      return new Permanent(
          ChannelRules.UNTRUSTED,
          "Mail server %s does not offer STARTTLS".formatted(server),
          failure);
    }
    return new Passing(
        ChannelRules.AWAY,
        "Mail server %s was lost before it had the message: %s"
            .formatted(server, deadline.reason(SafeText.quoted(root(failure)))),
        failure);
  }

  private String said(String what, Reply reply) {
    return "Mail server %s %s: %s".formatted(server, what, SafeText.quoted(reply.text()));
  }

  /** The reply about the recipient, sender or message; the last one if the failure names none. */
  private Reply reply(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      Reply reply = own(m);
      if (reply != null && reply.code() >= 400) {
        return reply;
      }
    }
    return new Reply(
        transport.getLastReturnCode(), String.valueOf(transport.getLastServerResponse()));
  }

  private static @Nullable Reply own(MessagingException failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return new Reply(address.getReturnCode(), String.valueOf(address.getMessage()));
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return new Reply(sender.getReturnCode(), String.valueOf(sender.getMessage()));
    }
    if (failure instanceof SMTPSendFailedException send) {
      return new Reply(send.getReturnCode(), String.valueOf(send.getMessage()));
    }
    return null;
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
