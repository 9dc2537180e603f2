package org.demarche.render.text;

/** How parts of a text are set off on a terminal. */
public enum AnsiStyle {
  /** No control sequences at all: for files, pipes and comparisons. */
  NONE,
  /** ANSI control sequences. */
  ANSI;

  private static final String RESET = "\u001b[0m";

  /** What is set off. */
  public enum Role {
    PLACE("\u001b[1m"),
    ERROR("\u001b[1;31m"),
    WARNING("\u001b[1;33m"),
    NOTE("\u001b[1;36m"),
    MARKER("\u001b[1;32m"),
    ASIDE("\u001b[2m");

    private final String sequence;

    Role(String sequence) {
      this.sequence = sequence;
    }
  }

  /** The text, set off as its role asks. */
  public String write(Role role, String text) {
    return this == NONE ? text : role.sequence + text + RESET;
  }
}
