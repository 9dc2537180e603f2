package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;

/**
 * A typed tie; read it as "from, kind, to".
 *
 * @param kind the type
 * @param from id of a measure, part, phase, obligation, commitment, outside track, or of the
 *     package
 * @param to ids of the like, or of triggers; at least one
 * @param heldBy ids of the parties that alone read the agreement so; none where nobody disputes it
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
    List<String> heldBy,
    Need need,
    String why,
    List<String> sources,
    String pointer) {

  public Linkage {
    to = List.copyOf(to);
    heldBy = List.copyOf(heldBy);
    sources = List.copyOf(sources);
  }

  /** Whether it is only some parties' reading of what was agreed. */
  public boolean isContested() {
    return !heldBy.isEmpty();
  }

  /** Whether one of several targets is enough. */
  public boolean isChoice() {
    return need == Need.ANY && to.size() > 1;
  }
}
