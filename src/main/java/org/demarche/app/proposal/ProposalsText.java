package org.demarche.app.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.analysis.proposal.ProposalComparison;
import org.demarche.analysis.proposal.ProposalComparison.Lone;
import org.demarche.analysis.proposal.ProposalComparison.Stand;
import org.demarche.analysis.proposal.Question;
import org.demarche.analysis.proposal.Question.Gap;
import org.demarche.model.NegotiatingPackage;

/** Two proposals on the same questions, in words for a terminal. */
public final class ProposalsText {

  private static final Map<String, String> KEYS =
      Map.of(
          "by", "who acts",
          "due", "due",
          "until", "until",
          "target", "target",
          "cost", "cost",
          "preferred", "opening");

  private final NegotiatingPackage ours;
  private final NegotiatingPackage theirs;
  private final ProposalComparison comparison;
  private final List<String> lines = new ArrayList<>();

  public ProposalsText(
      NegotiatingPackage ours, NegotiatingPackage theirs, ProposalComparison comparison) {
    this.ours = ours;
    this.theirs = theirs;
    this.comparison = comparison;
  }

  public String text() {
    lines.add("Ours:   %s, edition of %s".formatted(ours.title(), ours.edition()));
    lines.add("Theirs: %s, edition of %s".formatted(theirs.title(), theirs.edition()));
    section(
        "Agreed",
        comparison.questions().stream()
            .filter(Question::isAgreed)
            .map(ProposalsText::name)
            .toList());
    section(
        "Apart",
        comparison.questions().stream()
            .filter(question -> !question.isAgreed())
            .map(ProposalsText::apart)
            .toList());
    section("We ask, they do not answer", lone(comparison.ours(), Stand.ASKED));
    section("They ask, we do not answer", lone(comparison.theirs(), Stand.ASKED));
    section("We offer, they do not ask for it", lone(comparison.ours(), Stand.OFFERED));
    section("They offer, we do not ask for it", lone(comparison.theirs(), Stand.OFFERED));
    section("Together or by others, in ours alone", lone(comparison.ours(), Stand.PROPOSED));
    section("Together or by others, in theirs alone", lone(comparison.theirs(), Stand.PROPOSED));
    return String.join("\n", lines) + "\n";
  }

  private void section(String heading, Collection<String> items) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(heading);
      items.forEach(item -> lines.add("  " + item));
    }
  }

  private static String name(Question question) {
    String ids =
        question.ours().equals(question.theirs())
            ? question.ours()
            : "%s, theirs %s".formatted(question.ours(), question.theirs());
    return "%s%s (%s)".formatted(in(question.area()), ids, question.name());
  }

  private static String apart(Question question) {
    return name(question)
        + ": "
        + question.gaps().stream().map(ProposalsText::gap).collect(Collectors.joining("; "));
  }

  private static String gap(Gap gap) {
    String apart = gap.size().isEmpty() ? "" : ", " + gap.size() + " apart";
    return "%s %s, theirs %s%s"
        .formatted(
            KEYS.getOrDefault(gap.key(), gap.key()), said(gap.ours()), said(gap.theirs()), apart);
  }

  private static String said(String value) {
    return value.isEmpty() ? "not stated" : value;
  }

  private static List<String> lone(List<Lone> all, Stand stand) {
    return all.stream()
        .filter(one -> one.stand() == stand)
        .map(one -> "%s%s (%s)".formatted(in(one.area()), one.id(), one.name()))
        .toList();
  }

  private static String in(String area) {
    return area.isEmpty() ? "" : area + ": ";
  }
}
