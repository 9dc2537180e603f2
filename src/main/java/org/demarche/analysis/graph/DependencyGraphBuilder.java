package org.demarche.analysis.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analysis.graph.DependencyGraph.Kind;
import org.demarche.analysis.graph.DependencyGraph.Node;
import org.demarche.analysis.graph.DependencyGraph.Requirement;
import org.demarche.analysis.graph.DependencyGraph.State;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/** Makes the {@link DependencyGraph} of a package. */
final class DependencyGraphBuilder {

  private final Scope scope;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private final Map<String, Integer> openings = new LinkedHashMap<>();
  private final Map<String, Integer> completions = new HashMap<>();

  /** The steps in each group, by its id. */
  private final Map<String, List<Integer>> members = new LinkedHashMap<>();

  /** What is written of each step and opening that it requires: steps and completions. */
  private final Map<Integer, Set<Integer>> written = new HashMap<>();

  DependencyGraphBuilder(Scope scope, List<Linkage> ties, boolean phaseOrder) {
    this.scope = scope;
    scope.measures().forEach(measure -> step(measure, state(scope.status(measure))));
    scope.content().outsideTracks().forEach(track -> step(track, State.BEGUN));
    scope.content().commitments().forEach(this::commitment);
    scope.content().parts().forEach(part -> group(part, scope.measuresOf(part)));
    scope.content().phases().forEach(phase -> group(phase, scope.measuresOf(phase)));
    group(scope.content(), scope.sought());
    ties.stream()
        .filter(tie -> tie.kind() == LinkageKind.REQUIRES)
        .forEach(tie -> require(tie, tie.from(), tie.need(), tie.to()));
    scope.content().commitments().stream()
        .flatMap(commitment -> commitment.obligations().stream())
        .forEach(duty -> require(null, duty.id(), Need.ALL, duty.requires()));
    List.copyOf(openings.keySet()).forEach(this::gate);
    if (phaseOrder) {
      order(scope.content().phases());
    }
  }

  DependencyGraph build() {
    return DependencyGraph.of(nodes, requirements);
  }

  private static State state(Status status) {
    return switch (status) {
      case DONE, IN_FORCE -> State.SATISFIED;
      case UNDER_WAY, SUSPENDED, BREACHED, LAPSED -> State.BEGUN;
      case PROPOSED, AGREED -> State.AHEAD;
      case DROPPED -> State.GONE;
    };
  }

  private int node(Map<String, Integer> kind, Node node) {
    Integer known = kind.putIfAbsent(node.element().id(), nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int step(Element element, State state) {
    return node(steps, new Node(element, Kind.STEP, state));
  }

  private void commitment(Commitment commitment) {
    for (Obligation duty : commitment.obligations()) {
      step(duty, duty.state() == CommitmentState.FULFILLED ? State.SATISFIED : State.AHEAD);
    }
    group(commitment, commitment.obligations());
  }

  private void group(Element group, List<? extends Element> elements) {
    List<Integer> inside =
        elements.stream()
            .map(Element::id)
            .map(steps::get)
            .filter(n -> n != null)
            .distinct()
            .toList();
    if (members.putIfAbsent(group.id(), inside) == null) {
      add(node(completions, new Node(group, Kind.COMPLETION, State.AHEAD)), null, Need.ALL, inside);
    }
  }

  /** A requirement of the element with this id; nothing if it or all targets are unknown. */
  private void require(@Nullable Linkage tie, String from, Need need, Collection<String> targets) {
    Set<Integer> known = new LinkedHashSet<>();
    for (String target : targets) {
      Integer node = steps.containsKey(target) ? steps.get(target) : completions.get(target);
      if (node != null) {
        known.add(node);
      }
    }
    Integer owner = steps.get(from);
    if (!known.isEmpty() && (owner != null || members.containsKey(from))) {
      int node = owner == null ? opening(from) : owner;
      add(node, tie, need, known);
      written.computeIfAbsent(node, n -> new LinkedHashSet<>()).addAll(known);
    }
  }

  /** The node for the opening of a group; a phase of which a member has begun is open. */
  private int opening(String group) {
    Element element = scope.index().find(group).orElseThrow();
    boolean open =
        element instanceof Phase
            && members.getOrDefault(group, List.of()).stream().anyMatch(this::hasBegun);
    return node(openings, new Node(element, Kind.OPENING, open ? State.SATISFIED : State.AHEAD));
  }

  private boolean hasBegun(int step) {
    State state = nodes.get(step).state();
    return state == State.SATISFIED || state == State.BEGUN;
  }

  private void add(int owner, @Nullable Linkage tie, Need need, Collection<Integer> targets) {
    if (!targets.isEmpty()) {
      int[] numbers = targets.stream().mapToInt(Integer::intValue).toArray();
      requirements.add(new Requirement(owner, tie, need, numbers));
    }
  }

  /** Lets the members of a group wait for its opening, apart from those that the opening needs. */
  private void gate(String group) {
    int opening = opening(group);
    List<Integer> inside = members.getOrDefault(group, List.of());
    Set<Integer> free = needed(opening, new HashSet<>(inside));
    inside.stream()
        .filter(member -> !free.contains(member))
        .forEach(member -> add(member, null, Need.ALL, List.of(opening)));
  }

  /**
   * Members that the opening of their own group names, with what those require in the group as far
   * as they have not begun: what has begun needs nothing any more.
   */
  private Set<Integer> needed(int opening, Set<Integer> inside) {
    Set<Integer> needed = new HashSet<>();
    Deque<Integer> todo = new ArrayDeque<>(List.of(opening));
    while (!todo.isEmpty()) {
      for (int target : written.getOrDefault(todo.remove(), Set.of())) {
        for (int step : stepsOf(target)) {
          boolean found = inside.contains(step) && needed.add(step);
          if (found && nodes.get(step).state() == State.AHEAD) {
            todo.add(step);
          }
        }
      }
    }
    return needed;
  }

  private List<Integer> stepsOf(int node) {
    Node one = nodes.get(node);
    return one.kind() == Kind.STEP
        ? List.of(node)
        : members.getOrDefault(one.element().id(), List.of());
  }

  /** A phase that requires nothing itself opens after the one before it, or with it. */
  private void order(List<Phase> phases) {
    for (int i = 1; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      boolean first = openings.get(phase.id()) == null && members.containsKey(phase.id());
      if (first && phases.subList(0, i).stream().noneMatch(p -> p.id().equals(phase.id()))) {
        follow(phases.get(i - 1), phase);
      }
    }
  }

  private void follow(Phase before, Phase phase) {
    Set<Integer> needed = new LinkedHashSet<>();
    if (!phase.overlaps()) {
      needed.add(passage(before));
    }
    Integer opened = openings.get(before.id());
    if (opened != null) {
      needed.add(opened);
    }
    if (!needed.isEmpty()) {
      int opening = opening(phase.id());
      add(opening, null, Need.ALL, needed);
      members
          .getOrDefault(phase.id(), List.of())
          .forEach(member -> add(member, null, Need.ALL, List.of(opening)));
    }
  }

  /** The node for a phase being over: what has lapsed is over, too. */
  private int passage(Phase phase) {
    nodes.add(new Node(phase, Kind.PASSAGE, State.AHEAD));
    int passage = nodes.size() - 1;
    List<Integer> inside =
        members.getOrDefault(phase.id(), List.of()).stream()
            .filter(step -> !hasLapsed(nodes.get(step).element()))
            .toList();
    add(passage, null, Need.ALL, inside);
    return passage;
  }

  private boolean hasLapsed(Element element) {
    return element instanceof Measure measure && scope.status(measure) == Status.LAPSED;
  }
}
