package org.demarche.render;

/** From a catalogue to its pages; safe for use by several threads. */
public interface CatalogueRenderer {

  /**
   * The page and the feed.
   *
   * @param words the index that the page searches by, a line each: a word, and the positions of the
   *     packages that have it
   * @throws IllegalStateException naming the place if a template can't be read or run
   */
  Pages render(Catalogue catalogue, String words);

  /**
   * What is written beside {@code catalogue.json}.
   *
   * @param html the page, complete with styles, script and index
   * @param feed an Atom feed (RFC 4287)
   */
  record Pages(String html, String feed) {}
}
