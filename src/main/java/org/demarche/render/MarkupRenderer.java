package org.demarche.render;

/** From a subject to markup; safe for use by several threads. */
public interface MarkupRenderer {

  /**
   * The document of this kind for this medium; a fault of a template is a finding, not an
   * exception.
   */
  Markup render(DocumentKind kind, Medium medium, Subject subject);
}
