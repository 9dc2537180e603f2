package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;

/** The ties of a package, each with one start and one end, in the order of the package. */
final class Ties {

  private Ties() {}

  /**
   * One tie, in the direction in which a reader follows it: from what comes first, or is given, or
   * acts on the other.
   *
   * @param kind of linkage
   * @param source where it starts
   * @param target where it ends
   * @param any whether it is one of several that will do
   */
  record Tie(LinkageKind kind, Element source, Element target, boolean any) {

    /** In words. */
    String words() {
      return switch (kind) {
        case REQUIRES -> any ? "is one of those that must come before" : "must come before";
        case IN_RETURN_FOR -> "is given in return for";
        case OPENS_WAY_FOR -> "opens the way for";
        case EASES -> "eases";
        case SUSPENDED_BY -> "holds up";
      };
    }
  }

  static List<Tie> of(DiagramData matter) {
    Set<Tie> ties = new LinkedHashSet<>();
    matter.content().linkages().stream()
        .flatMap(
            linkage ->
                matter.index().find(linkage.from()).stream()
                    .flatMap(
                        from ->
                            matter.index().all(linkage.to(), Element.class).stream()
                                .map(
                                    to ->
                                        tie(
                                            linkage.kind(),
                                            from,
                                            to,
                                            linkage.need() == Need.ANY
                                                && linkage.to().size() > 1))))
        .forEach(ties::add);
    matter.content().commitments().stream()
        .map(Commitment::obligations)
        .flatMap(List::stream)
        .flatMap(
            obligation ->
                matter.index().all(obligation.requires(), Element.class).stream()
                    .map(first -> tie(LinkageKind.REQUIRES, obligation, first, false)))
        .forEach(ties::add);
    matter.content().triggers().stream()
        .flatMap(trigger -> stopped(matter, trigger))
        .forEach(ties::add);
    return List.copyOf(ties);
  }

  private static Stream<Tie> stopped(DiagramData matter, Trigger trigger) {
    List<String> ids = new ArrayList<>(trigger.suspends());
    ids.addAll(trigger.ends());
    return matter.index().all(ids, Element.class).stream()
        .map(held -> tie(LinkageKind.SUSPENDED_BY, held, trigger, false));
  }

  private static Tie tie(LinkageKind kind, Element from, Element to, boolean any) {
    boolean turned = kind == LinkageKind.REQUIRES || kind == LinkageKind.SUSPENDED_BY;
    return turned ? new Tie(kind, to, from, any) : new Tie(kind, from, to, any);
  }

  /** What the ties tie, each once. */
  static List<Element> ends(List<Tie> ties) {
    return ties.stream().flatMap(tie -> Stream.of(tie.source(), tie.target())).distinct().toList();
  }
}
