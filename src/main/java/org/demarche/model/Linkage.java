package org.demarche.model;

import java.util.List;

/**
 * A typed tie; read it as "from, kind, to".
 *
 * @param kind the type
 * @param from id of a measure, part, phase, obligation, commitment, outside track, or of the
 *     package
 * @param to ids of the like, or of triggers; at least one
 * @param need for {@code requires}: whether all or any of the targets are needed; several linkages
 *     from one element all count; default all
 * @param why the reason, as CommonMark
 * @param sources ids of sources
 * @param pointer where it stands in its definition, as a JSON Pointer
 */
public record Linkage(
    LinkageKind kind,
    String from,
    List<String> to,
    Need need,
    String why,
    List<String> sources,
    String pointer) {

  public Linkage {
    to = List.copyOf(to);
    sources = List.copyOf(sources);
  }
}
