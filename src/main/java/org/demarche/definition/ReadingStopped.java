package org.demarche.definition;

import org.demarche.model.Finding;

/** Reading cannot go on past this finding; never leaves the room. */
final class ReadingStopped extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  ReadingStopped(Finding finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
