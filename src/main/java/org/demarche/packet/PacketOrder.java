package org.demarche.packet;

import java.util.List;
import org.demarche.edition.Edition;
import org.demarche.render.DocumentKind;

/**
 * What is to be packed, and for whom.
 *
 * @param editions one for each package, in order; at least one
 * @param audience a name for the cover; may be empty
 * @param kinds which documents, in order; empty for all, the summary first
 * @param source whether the reader may have the definitions that are attached to documents
 */
public record PacketOrder(
    List<Edition> editions, String audience, List<DocumentKind> kinds, boolean source) {

  public PacketOrder {
    editions = List.copyOf(editions);
    audience = audience.strip();
    kinds = List.copyOf(kinds);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a packet has at least one package");
    }
    if (editions.stream().map(Edition::packageId).distinct().count() < editions.size()) {
      throw new IllegalArgumentException("a packet has each package once");
    }
  }

  /** Without any definition. */
  public PacketOrder(List<Edition> editions, String audience, List<DocumentKind> kinds) {
    this(editions, audience, kinds, false);
  }
}
