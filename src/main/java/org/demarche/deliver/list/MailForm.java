package org.demarche.deliver.list;

import org.demarche.model.term.Term;

/** How a mail carries the documents; other channels always carry the files. */
public enum MailForm implements Term {
  /** As files in the mail. */
  ATTACHMENTS,
  /** As an address to fetch them from. */
  LINK
}
