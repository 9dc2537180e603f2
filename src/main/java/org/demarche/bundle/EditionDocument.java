package org.demarche.bundle;

import org.demarche.render.RenderedDocument;

/**
 * A document on its way into an edition.
 *
 * @param document the file
 * @param pages how many it has; 0 where the medium has none
 */
public record EditionDocument(RenderedDocument document, int pages) {

  public String fileName() {
    return document.fileName();
  }
}
