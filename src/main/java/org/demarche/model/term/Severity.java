package org.demarche.model.term;

/** How much a finding weighs: errors stop the document, warnings are printed in its annex. */
public enum Severity implements Term {
  /** Stops the document. */
  ERROR,
  /** The document is built and says so; an error under {@code --strict}. */
  WARNING,
  /** Worth knowing, never a fault. */
  NOTE
}
