package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact for the timeline.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param date when, or when it began
 * @param until when it ended, or null for a single date
 * @param text more, as CommonMark
 * @param parties ids of those concerned
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Event(
    String id,
    String title,
    PartialDate date,
    @Nullable PartialDate until,
    String text,
    List<String> parties,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Event {
    parties = List.copyOf(parties);
    sources = List.copyOf(sources);
  }
}
