package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analysis.Sequence.Unmet;
import org.demarche.analysis.Sequence.Waiting;
import org.demarche.analysis.StepGraph.Kind;
import org.demarche.analysis.StepGraph.Requirement;
import org.demarche.analysis.StepGraph.State;
import org.demarche.model.Commitment;
import org.demarche.model.Element;
import org.demarche.model.Measure;
import org.demarche.model.Obligation;
import org.demarche.model.OutsideTrack;
import org.demarche.model.Party;
import org.demarche.model.Status;

/** What waiting measures wait for, directly and in the end. */
final class Waits {

  /** What the wait for a node comes down to; it only ever grows. */
  private static final class Roots {

    private final Set<Integer> nodes = new LinkedHashSet<>();
    private final BitSet movers = new BitSet();
    private boolean more;

    void add(Roots other) {
      movers.or(other.movers);
      more |= other.more;
      for (int node : other.nodes) {
        if (nodes.size() < Sequence.ROOTS) {
          nodes.add(node);
        } else {
          more |= !nodes.contains(node);
        }
      }
    }

    int extent() {
      return nodes.size() + movers.cardinality() + (more ? 1 : 0);
    }
  }

  private final Scope scope;
  private final StepGraph graph;
  private final Schedule today;
  private final List<Party> parties;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Roots[] roots;
  private final Map<Integer, List<Unmet>> unmetOfNode = new HashMap<>();

  Waits(Scope scope, StepGraph graph, Schedule today) {
    this.scope = scope;
    this.graph = graph;
    this.today = today;
    parties = scope.content().parties();
    parties.forEach(party -> numbers.putIfAbsent(party.id(), numbers.size()));
    roots = new Roots[graph.size()];
    Arrays.setAll(roots, node -> new Roots());
    new Sweep(graph).run(this::gather);
  }

  private boolean gather(int node) {
    Roots own = roots[node];
    int before = own.extent();
    if (isRoot(node)) {
      own.nodes.add(node);
      movers(graph.element(node)).stream()
          .flatMap(id -> Optional.ofNullable(numbers.get(id)).stream())
          .forEach(own.movers::set);
    } else if (!today.isReached(node)) {
      for (int number : graph.requirementsOf(node)) {
        outstanding(number).forEach(target -> own.add(roots[target]));
      }
    }
    return own.extent() != before;
  }

  private boolean isRoot(int node) {
    return graph.isStep(node)
        && !today.isReached(node)
        && graph.state(node) != State.GONE
        && (today.isOpen(node) || graph.state(node) == State.BEGUN || isHeldUp(node));
  }

  private boolean isHeldUp(int node) {
    return graph.element(node) instanceof Measure measure
        && scope.status(measure) == Status.SUSPENDED;
  }

  private static List<String> movers(Element element) {
    if (element instanceof Measure measure) {
      return measure.by();
    }
    if (element instanceof Obligation obligation) {
      return obligation.by();
    }
    if (element instanceof Commitment commitment) {
      return commitment.parties();
    }
    return element instanceof OutsideTrack track ? track.parties() : List.of();
  }

  private List<Integer> outstanding(int number) {
    return today.isMet(number)
        ? List.of()
        : Arrays.stream(graph.requirements().get(number).targets())
            .filter(target -> !today.isReached(target))
            .boxed()
            .toList();
  }

  Waiting of(int node, Measure measure) {
    Roots own = roots[node];
    return new Waiting(
        measure,
        unmet(node),
        own.nodes.stream().map(graph::element).toList(),
        own.more,
        own.movers.stream().mapToObj(parties::get).toList());
  }

  private List<Unmet> unmet(int node) {
    List<Unmet> known = unmetOfNode.get(node);
    if (known == null) {
      List<Unmet> unmet = new ArrayList<>();
      Arrays.stream(graph.requirementsOf(node))
          .filter(number -> !today.isMet(number))
          .forEach(number -> add(node, number, unmet));
      known = List.copyOf(unmet);
      unmetOfNode.put(node, known);
    }
    return known;
  }

  /** A requirement of its own, or in place of the opening of its group all that the group needs. */
  private void add(int node, int number, List<Unmet> unmet) {
    Requirement requirement = graph.requirements().get(number);
    int first = requirement.targets()[0];
    if (graph.kind(first) == Kind.OPENING) {
      unmet.addAll(unmet(first));
    } else {
      unmet.add(
          new Unmet(
              graph.element(node),
              requirement.linkage(),
              requirement.need(),
              outstanding(number).stream().map(graph::element).toList()));
    }
  }
}
