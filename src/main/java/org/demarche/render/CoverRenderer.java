package org.demarche.render;

/** From what a cover sheet says to its markup; safe for use by several threads. */
public interface CoverRenderer {

  /** The cover for print; a fault of its template is a finding, not an exception. */
  Markup render(Cover cover);
}
