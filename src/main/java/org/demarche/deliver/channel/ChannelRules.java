package org.demarche.deliver.channel;

import static org.demarche.model.term.Severity.ERROR;

import java.util.List;
import org.demarche.model.Rule;

/** The rules D52x and D53x: what can go wrong while a copy is handed over. */
public final class ChannelRules {

  /** No connection, or one that ended too early. */
  public static final Rule AWAY =
      new Rule(
          "D520",
          ERROR,
          "The far side cannot be reached",
          """
          The server could not be connected to, or did not answer in time, or the connection ended
          before the copy was handed over; or a folder to deliver to is not there, as when a share
          is not mounted. Nothing was handed over. It was tried again after growing waits, until
          the tries or the time for them ran out.
          """,
          "Check that the server or the share is up and can be reached from here, then run the"
              + " delivery again: it sends only what was not sent.",
          "");

  /** The far side asks to come back later. */
  public static final Rule PUT_OFF =
      new Rule(
          "D521",
          ERROR,
          "The far side cannot take it now",
          """
          The server answered that it cannot take the copy at the moment: a mail server with a reply
          of 4xx, an HTTP server with 408, 425, 429 or 5xx, a disk that is full. Nothing was handed
          over. It was tried again, after the time that the server asked for where it asked for one.
          """,
          "Run the delivery again later; if it stays so, ask those who run the server.",
          "");

  /** The far side says no. */
  public static final Rule REFUSED =
      new Rule(
          "D522",
          ERROR,
          "The far side refused the copy",
          """
          The server answered that it will not take the copy: a mail server with a reply of 5xx, for
          instance since it knows no such recipient, an HTTP server with 4xx or a redirect, which
          is never followed, or a folder that may not be written to. Nothing was handed over, and
          the same try would end the same. The message quotes what the server said.
          """,
          "Correct the recipient's address, or have the server allow it, then run the delivery"
              + " again.",
          "");

  /** Not an address. */
  public static final Rule BAD_ADDRESS =
      new Rule(
          "D523",
          ERROR,
          "The address cannot be delivered to",
          """
          An address starts with its scheme: `mailto:` with one address and nothing else, `file:`
          with the absolute path of a folder, `sftp:` with user, host and folder, `https:` with a
          path (`http:` for this machine only). It holds no password. In mail the part before the @
          is of ASCII letters, digits and signs; the domain may have any letters.
          """,
          "Write the address in full, with its scheme and without a password.",
          """
          address: mailto:desk@example.org,other@example.org
          """);

  /** Somebody else may be answering. */
  public static final Rule UNTRUSTED =
      new Rule(
          "D524",
          ERROR,
          "The far side is not known to be the right one",
          """
          Before anything is handed over the server must prove who it is. An SFTP server must have a
          key that the file of known hosts has for it; a mail or HTTP server must have a certificate
          for its name that is trusted, and a mail server must offer STARTTLS where it is required.
          This one did not: it may be another machine, or somebody between. Nothing was sent to it,
          no password either.
          """,
          "Ask those who run the server, by another way, for its key or certificate; enter it only"
              + " if it is the same.",
          "");

  /** User or password. */
  public static final Rule SIGN_IN =
      new Rule(
          "D525",
          ERROR,
          "The far side refused to sign in",
          """
          The server does not know the user, or the password, key or token is not the right one, or
          it offers no way to sign in that can be used. Nothing was handed over.
          """,
          "Check the user in the settings and the secret in the environment or its file.",
          "");

  /** More than may be sent. */
  public static final Rule TOO_LARGE =
      new Rule(
          "D526",
          ERROR,
          "The copy is larger than the channel may send",
          """
          Each channel has a limit (`mail.max-megabytes`, `channel.max-megabytes`). In mail a file
          grows by more than a third, since it is written in letters. Nothing was handed over.
          """,
          "Send a link or fewer kinds of documents to this recipient, or raise the limit.",
          "");

  /** The place is taken. */
  public static final Rule IN_PLACE =
      new Rule(
          "D527",
          ERROR,
          "Something else is where the copy goes",
          """
          A copy has a folder of its own, named by the id of the copy. This one is there already and
          holds other files than those that were to be delivered. It was left as it is: nothing that
          was delivered is ever overwritten.
          """,
          "Look at the folder; move it away if it is not wanted, then run the delivery again.",
          "");

  /** Handed over without an answer. */
  public static final Rule UNKNOWN =
      new Rule(
          "D528",
          ERROR,
          "It is not known whether the copy arrived",
          """
          The copy was handed over whole, but the connection ended before the server said that it
          has it. It may have arrived or not. It is not sent again by itself, since nobody may get
          a copy twice.
          """,
          "Ask the recipient or look into the server's log, then tell the ledger which it was.",
          "");

  /** A setting that is missing or wrong. */
  public static final Rule SETTINGS =
      new Rule(
          "D529",
          ERROR,
          "A channel is not set up",
          """
          A setting of the channel is missing, misspelled or wrong, or a file that it names cannot
          be read. Secrets are read from the environment or from a file, never from the settings
          themselves. Nothing was handed over.
          """,
          "Correct the setting that the message names.",
          "");

  /** There was nothing to hand over. */
  public static final Rule NOT_MADE =
      new Rule(
          "D530",
          ERROR,
          "The copy could not be made",
          """
          A copy is made when its turn comes: the named watermark, the password, the message. This
          one could not be, so there was nothing to hand over. The message quotes what happened; the
          other copies are not affected.
          """,
          "Read the message; build the package again if its documents are missing, then run the"
              + " delivery again.",
          "");

  private ChannelRules() {}

  /** By code. */
  public static List<Rule> all() {
    return List.of(
        AWAY,
        PUT_OFF,
        REFUSED,
        BAD_ADDRESS,
        UNTRUSTED,
        SIGN_IN,
        TOO_LARGE,
        IN_PLACE,
        UNKNOWN,
        SETTINGS,
        NOT_MADE);
  }
}
