package org.demarche.analysis.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.demarche.analysis.graph.DependencyGraph;
import org.demarche.analysis.graph.DependencyGraph.Kind;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.analysis.graph.EarliestSteps;
import org.demarche.analysis.graph.FixpointIteration;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Sequence.Unmet;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.position.Party;
import org.demarche.model.term.Need;

/** What waits for what, directly and in the end, and who can end the wait. */
final class BlockerFinder {

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
  private final DependencyGraph graph;
  private final EarliestSteps today;
  private final EarliestSteps ahead;
  private final List<Party> parties;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Roots[] roots;
  private final Map<Integer, List<Unmet>> unmetOfNode = new HashMap<>();

  BlockerFinder(Scope scope, DependencyGraph graph, EarliestSteps today, EarliestSteps ahead) {
    this.scope = scope;
    this.graph = graph;
    this.today = today;
    this.ahead = ahead;
    parties = scope.content().parties();
    parties.forEach(party -> numbers.putIfAbsent(party.id(), numbers.size()));
    roots = new Roots[graph.size()];
    Arrays.setAll(roots, node -> new Roots());
    new FixpointIteration(graph).run(this::gather);
  }

  private boolean gather(int node) {
    Roots own = roots[node];
    int before = own.extent();
    if (isRoot(node)) {
      own.nodes.add(node);
      movers(graph.element(node)).stream()
          .flatMap(id -> Optional.ofNullable(numbers.get(id)).stream())
          .forEach(own.movers::set);
    } else if (isAwaited(node)) {
      for (int number : graph.requirementsOf(node)) {
        targets(number, this::isAwaited).forEach(target -> own.add(roots[target]));
      }
    }
    return own.extent() != before;
  }

  /** Whether it is not satisfied, and can be. */
  private boolean isAwaited(int node) {
    return !today.isReached(node) && ahead.isReached(node);
  }

  private boolean isRoot(int node) {
    return graph.isStep(node)
        && isAwaited(node)
        && (today.isOpen(node) || graph.state(node) == State.BEGUN);
  }

  private static List<String> movers(Element element) {
    if (element instanceof Measure measure) {
      return measure.by();
    }
    if (element instanceof Obligation obligation) {
      return obligation.by();
    }
    return element instanceof OutsideTrack track ? track.parties() : List.of();
  }

  private IntStream targets(int number, IntPredicate wanted) {
    return today.isMet(number)
        ? IntStream.empty()
        : Arrays.stream(graph.requirements().get(number).targets()).filter(wanted);
  }

  /** What the node's own requirements, and the gates that it lies behind, still want. */
  List<Unmet> unmet(int node) {
    List<Unmet> known = unmetOfNode.get(node);
    if (known == null) {
      List<Unmet> unmet = new ArrayList<>();
      for (int number : graph.requirementsOf(node)) {
        if (!today.isMet(number)) {
          unmet.add(unmet(graph.requirements().get(number)));
        }
      }
      known = List.copyOf(unmet);
      unmetOfNode.put(node, known);
    }
    return known;
  }

  private Unmet unmet(Requirement requirement) {
    List<Element> outstanding =
        Arrays.stream(requirement.targets())
            .filter(target -> !today.isReached(target))
            .mapToObj(graph::element)
            .distinct()
            .sorted(scope.order())
            .toList();
    boolean several = requirement.isAnyOf() && outstanding.size() > 1;
    return new Unmet(requirement.linkage(), several ? Need.ANY : Need.ALL, outstanding);
  }

  /** What the wait comes down to, in the order of the package. */
  List<Element> roots(int node) {
    return roots[node].nodes.stream().<Element>map(graph::element).sorted(scope.order()).toList();
  }

  boolean hasMoreRoots(int node) {
    return roots[node].more;
  }

  /** Who acts in what the wait comes down to, in the order of the package. */
  List<Party> movers(int node) {
    return roots[node].movers.stream().mapToObj(parties::get).toList();
  }

  /** Whether the group is open; one that nothing holds up is. */
  boolean isOpen(Element group) {
    return graph.nodesOf(group.id()).stream()
        .filter(node -> graph.kind(node) == Kind.OPENING)
        .allMatch(today::isReached);
  }

  /** What the group's opening still wants, whether or not it has opened without. */
  List<Unmet> unmetOfOpening(Element group) {
    return graph.nodesOf(group.id()).stream()
        .filter(node -> graph.kind(node) == Kind.OPENING)
        .flatMap(node -> unmet(node).stream())
        .toList();
  }
}
