package org.demarche.render;

import java.util.List;
import org.demarche.model.finding.Finding;

/**
 * A document as markup.
 *
 * @param xhtml well-formed XML that is also valid HTML, complete with styles; the empty string if
 *     there are errors
 * @param pageLimit how many pages it may have in print, so that it is to be made again with less
 *     detail if it has more; 0 for no limit
 * @param findings D4xx
 */
public record Markup(String xhtml, int pageLimit, List<Finding> findings) {

  public Markup {
    findings = List.copyOf(findings);
  }

  /** Markup of any number of pages. */
  public Markup(String xhtml, List<Finding> findings) {
    this(xhtml, 0, findings);
  }
}
