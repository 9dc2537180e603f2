package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;

/**
 * What is left out on purpose.
 *
 * @param id see {@link Element}
 * @param title what is left out
 * @param areas ids of issue areas that no measure may be in
 * @param why the reason, as CommonMark
 * @param bearing what it means for the package all the same, as CommonMark
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Exclusion(
    String id,
    String title,
    List<String> areas,
    String why,
    String bearing,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Exclusion {
    areas = List.copyOf(areas);
    sources = List.copyOf(sources);
  }
}
