package org.demarche.render;

import java.util.List;
import org.demarche.model.Finding;

/**
 * A document as markup.
 *
 * @param xhtml well-formed XML that is also valid HTML, complete with styles; the empty string if
 *     there are errors
 * @param findings D4xx
 */
public record Markup(String xhtml, List<Finding> findings) {

  public Markup {
    findings = List.copyOf(findings);
  }
}
