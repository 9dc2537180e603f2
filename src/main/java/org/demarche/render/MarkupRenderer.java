package org.demarche.render;

/** From a subject to markup; safe for use by several threads. */
public interface MarkupRenderer {

  /** The most detail that a document can have. */
  int FULL_DETAIL = 9;

  /**
   * The document of this kind for this medium; a fault of a template is a finding, not an
   * exception.
   *
   * @param detail from 0 to {@link #FULL_DETAIL}; a document with a limit of pages is made with
   *     less until it fits
   */
  Markup render(DocumentKind kind, Medium medium, Subject subject, int detail);
}
