package org.demarche.model;

import java.util.List;

/**
 * A section of the package.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param character what sort of measures it holds, for instance political and symbolic; may be
 *     empty
 * @param text the rationale, as CommonMark
 * @param sources ids of sources
 * @param pointer see {@link Element}
 */
public record Part(
    String id, String title, String character, String text, List<String> sources, String pointer)
    implements Element {

  public Part {
    sources = List.copyOf(sources);
  }
}
