package org.demarche.analysis;

import java.util.List;
import org.demarche.model.Measure;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent the measures need, dropped ones apart. Lists are in the order of the package; a
 * measure that needs several kinds of consent is in several.
 *
 * @param executiveAlone what the acting executives can do alone
 * @param legislatures what a legislature must act for
 * @param bodies what an international organisation must agree to
 * @param others what another government or organisation must agree to
 * @param unstated measures of which no authority is stated
 * @param proposerAlone what the executive on the proposer's side can do alone
 * @param proposerToday those of {@code proposerAlone} that can start today
 */
public record Consents(
    List<Measure> executiveAlone,
    List<Consent> legislatures,
    List<Consent> bodies,
    List<Consent> others,
    List<Measure> unstated,
    List<Measure> proposerAlone,
    List<Measure> proposerToday) {

  public Consents {
    executiveAlone = List.copyOf(executiveAlone);
    legislatures = List.copyOf(legislatures);
    bodies = List.copyOf(bodies);
    others = List.copyOf(others);
    unstated = List.copyOf(unstated);
    proposerAlone = List.copyOf(proposerAlone);
    proposerToday = List.copyOf(proposerToday);
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
