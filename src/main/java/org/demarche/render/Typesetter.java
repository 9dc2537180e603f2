package org.demarche.render;

/** From markup to PDF; safe for use by several threads. */
public interface Typesetter {

  /**
   * A tagged PDF of the markup, with the subject's source attached; the same bytes for the same
   * input. Of a document with more pages than its markup allows only the pages are counted.
   */
  TypesetDocument typeset(Markup markup, Subject subject);

  /** Makes ready what all documents need, such as fonts, before the first of them is there. */
  default void prepare() {
    // nothing to make ready
  }
}
