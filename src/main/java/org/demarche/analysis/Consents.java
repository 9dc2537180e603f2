package org.demarche.analysis;

import java.util.List;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Party;
import org.demarche.model.term.AuthorityKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent the measures need, dropped ones apart. Lists are in the order of the package; a
 * measure that needs several kinds of consent is in several.
 *
 * @param kinds each kind of consent that any measure needs, as it is written
 * @param executiveAlone what the acting executives can do alone
 * @param unstated measures of which no authority is stated
 * @param proposerAlone what the executive on the proposer's side can do alone
 * @param proposerToday those of {@code proposerAlone} that can start today
 */
public record Consents(
    List<ByKind> kinds,
    List<Measure> executiveAlone,
    List<Measure> unstated,
    List<Measure> proposerAlone,
    List<Measure> proposerToday) {

  public Consents {
    executiveAlone = List.copyOf(executiveAlone);
    kinds = List.copyOf(kinds);
    unstated = List.copyOf(unstated);
    proposerAlone = List.copyOf(proposerAlone);
    proposerToday = List.copyOf(proposerToday);
  }

  /**
   * What needs one kind of consent.
   *
   * @param kind as written
   * @param measures each once, in the order of the package; at least one
   * @param consents by the party that gives it
   */
  public record ByKind(AuthorityKind kind, List<Measure> measures, List<Consent> consents) {
    public ByKind {
      measures = List.copyOf(measures);
      consents = List.copyOf(consents);
    }
  }

  /**
   * What one party must agree to.
   *
   * @param party who gives the consent; null where the definition does not say
   * @param measures what needs it; at least one
   */
  public record Consent(@Nullable Party party, List<Measure> measures) {

    public Consent {
      measures = List.copyOf(measures);
    }
  }
}
