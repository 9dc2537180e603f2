package org.demarche.render.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.LinkageKind;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a page in a browser works with.
 *
 * @param ties those that nobody disputes, what triggers suspend and end, and what obligations
 *     require; an entry a target
 * @param members what is in which part, phase or commitment
 * @param named what it has to call by its title, beside measures and parties
 */
public record ScriptData(List<Tie> ties, List<Member> members, List<Element> named) {

  public ScriptData {
    ties = List.copyOf(ties);
    members = List.copyOf(members);
    named = List.copyOf(named);
  }

  /**
   * A tie to one target.
   *
   * @param any whether one of several targets is enough
   */
  public record Tie(LinkageKind kind, String from, String to, boolean any) {}

  /** What is in a group. */
  public record Member(String id, String group) {}

  static ScriptData of(NegotiatingPackage content) {
    List<Tie> ties = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    List<Element> named = new ArrayList<>();
    content.linkages().stream().filter(tie -> !tie.isContested()).forEach(tie -> ties(tie, ties));
    content.triggers().forEach(trigger -> ties(trigger, ties));
    named.addAll(content.triggers());
    content
        .commitments()
        .forEach(
            commitment ->
                commitment
                    .obligations()
                    .forEach(
                        duty -> {
                          duty.requires()
                              .forEach(
                                  to ->
                                      ties.add(
                                          new Tie(LinkageKind.REQUIRES, duty.id(), to, false)));
                          members.add(new Member(duty.id(), commitment.id()));
                          named.add(duty);
                        }));
    named.addAll(content.commitments());
    for (Measure measure : content.measures()) {
      member(measure, measure.part(), members);
      member(measure, measure.phase(), members);
    }
    Stream.of(content.parts(), content.phases(), content.outsideTracks()).forEach(named::addAll);
    return new ScriptData(ties, members, named);
  }

  private static void ties(Linkage tie, List<Tie> ties) {
    tie.to().forEach(to -> ties.add(new Tie(tie.kind(), tie.from(), to, tie.isChoice())));
  }

  private static void ties(Trigger trigger, List<Tie> ties) {
    Stream.of(trigger.suspends(), trigger.ends())
        .flatMap(List::stream)
        .forEach(held -> ties.add(new Tie(LinkageKind.SUSPENDED_BY, held, trigger.id(), false)));
  }

  private static void member(Measure measure, @Nullable String group, List<Member> members) {
    if (group != null) {
      members.add(new Member(measure.id(), group));
    }
  }
}
