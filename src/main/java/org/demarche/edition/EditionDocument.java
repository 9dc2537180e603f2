package org.demarche.edition;

import java.util.List;
import org.demarche.render.RenderedDocument;
import org.demarche.render.TypesetDocument;

/**
 * A document on its way into an edition.
 *
 * @param document the file
 * @param pages how many it has; 0 where the medium has none
 * @param fonts of the system that it is set in
 */
public record EditionDocument(
    RenderedDocument document, int pages, List<TypesetDocument.Font> fonts) {

  public EditionDocument {
    fonts = List.copyOf(fonts);
  }

  public String fileName() {
    return document.fileName();
  }
}
