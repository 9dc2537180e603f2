package org.demarche.deliver;

import org.demarche.model.Term;

/** How a mail carries the documents; other channels always carry the files. */
public enum Form implements Term {
  /** As files in the mail. */
  ATTACHMENTS,
  /** As an address to fetch them from. */
  LINK
}
