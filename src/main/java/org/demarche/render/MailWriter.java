package org.demarche.render;

/** From a subject to a mail in words; safe for use by several threads. */
public interface MailWriter {

  /**
   * The mail, by the templates of the house or the built-in ones.
   *
   * @throws IllegalStateException naming the place if a template can't be read or run
   */
  MailText write(MailSubject subject);
}
