package org.demarche.analysis.proposal;

import java.util.List;
import org.demarche.model.NegotiatingPackage;

/**
 * Two proposals on the same questions. Each is written from its own side: what its proposer does is
 * offered by it, what its counterpart does is asked. What was dropped is no part of a proposal.
 *
 * @param questions to which both have an answer, by areas, in the order of ours
 * @param ours what ours says alone, in its order
 * @param theirs what theirs says alone, in its order
 */
public record ProposalComparison(List<Question> questions, List<Lone> ours, List<Lone> theirs) {

  public ProposalComparison {
    questions = List.copyOf(questions);
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  /**
   * What one proposal says and the other does not.
   *
   * @param kind {@code measure} or {@code position}
   * @param area id of its area; empty for none
   * @param id in its proposal
   * @param name what a reader calls it
   * @param stand whether that proposal asks or offers it
   */
  public record Lone(String kind, String area, String id, String name, Stand stand) {}

  /** How a proposal stands to something that is in it alone. */
  public enum Stand {
    /** It asks for it, and the other does not answer. */
    ASKED,
    /** It offers it, and the other does not ask for it. */
    OFFERED,
    /** It proposes it as a joint act, or as one of others. */
    PROPOSED
  }

  /** Compares them; what each says of its own is taken from it alone. */
  public static ProposalComparison of(NegotiatingPackage ours, NegotiatingPackage theirs) {
    return new ProposalAlignment(ours, theirs).comparison();
  }

  /** Whether both say the same, as far as it can be compared, and neither says more. */
  public boolean isAgreed() {
    return questions.stream().allMatch(Question::isAgreed) && ours.isEmpty() && theirs.isEmpty();
  }
}
