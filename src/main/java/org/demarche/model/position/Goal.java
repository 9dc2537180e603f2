package org.demarche.model.position;

import java.util.List;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Horizon;
import org.jspecify.annotations.Nullable;

/**
 * What is sought.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param horizon when
 * @param area id of its issue area
 * @param text the goal and its reasons, as CommonMark
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Goal(
    String id,
    String title,
    Horizon horizon,
    @Nullable String area,
    String text,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Goal {
    sources = List.copyOf(sources);
  }
}
