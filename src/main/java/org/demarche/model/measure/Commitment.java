package org.demarche.model.measure;

import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.model.term.CommitmentState;
import org.jspecify.annotations.Nullable;

/**
 * An existing agreement.
 *
 * @param id see {@link Element}
 * @param title its name
 * @param date when it was made
 * @param parties ids of the parties bound by it
 * @param state where it stands; default on track
 * @param text what it is and why it matters here, as CommonMark
 * @param obligations what each side must do
 * @param sources ids of sources
 * @param was the id that it had in an earlier edition, or empty
 * @param pointer see {@link Element}
 */
public record Commitment(
    String id,
    String title,
    @Nullable PartialDate date,
    List<String> parties,
    CommitmentState state,
    String text,
    List<Obligation> obligations,
    List<String> sources,
    String was,
    String pointer)
    implements Element {

  public Commitment {
    parties = List.copyOf(parties);
    obligations = List.copyOf(obligations);
    sources = List.copyOf(sources);
  }
}
