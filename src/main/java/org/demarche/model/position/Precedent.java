package org.demarche.model.position;

import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.jspecify.annotations.Nullable;

/**
 * An earlier deal or project.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param date when
 * @param parties ids of those who took part
 * @param terms what was agreed, as CommonMark
 * @param outcome what became of it, as CommonMark
 * @param lesson what it teaches here, as CommonMark
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Precedent(
    String id,
    String title,
    @Nullable PartialDate date,
    List<String> parties,
    String terms,
    String outcome,
    String lesson,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Precedent {
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }
}
