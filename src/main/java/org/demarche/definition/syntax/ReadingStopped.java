package org.demarche.definition.syntax;

import org.demarche.model.finding.Finding;

/** Reading cannot go on past this finding; never leaves the room. */
final class ReadingStopped extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private final int soundLines;

  /**
   * @param soundLines how many lines of the file were understood
   */
  ReadingStopped(Finding finding, int soundLines) {
    super(finding.message(), null, false, false);
    this.finding = finding;
    this.soundLines = soundLines;
  }

  /** For when what was read is of no use. */
  ReadingStopped(Finding finding) {
    this(finding, 0);
  }

  Finding finding() {
    return finding;
  }

  int soundLines() {
    return soundLines;
  }
}
