package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.model.term.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * What one side must do under a {@link Commitment}.
 *
 * @param id see {@link Element}
 * @param title one line
 * @param by ids of the parties bound; at least one
 * @param due when it must be carried out
 * @param state where it stands; default pending
 * @param requires ids of obligations and measures that must come first
 * @param text the obligation and its schedule, as CommonMark
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Obligation(
    String id,
    String title,
    List<String> by,
    @Nullable PartialDate due,
    CommitmentState state,
    List<String> requires,
    String text,
    String was,
    String pointer)
    implements Element {

  public Obligation {
    by = List.copyOf(by);
    requires = List.copyOf(requires);
  }
}
