package org.demarche.analysis;

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
import org.demarche.analysis.StepGraph.Kind;
import org.demarche.analysis.StepGraph.Node;
import org.demarche.analysis.StepGraph.Requirement;
import org.demarche.analysis.StepGraph.State;
import org.demarche.model.Commitment;
import org.demarche.model.CommitmentState;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.LinkageKind;
import org.demarche.model.Measure;
import org.demarche.model.Need;
import org.demarche.model.Obligation;
import org.demarche.model.Part;
import org.demarche.model.Phase;
import org.jspecify.annotations.Nullable;

/** Makes the {@link StepGraph} of a package. */
final class StepGraphBuilder {

  private final Scope scope;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private final Map<String, Integer> openings = new LinkedHashMap<>();
  private final Map<String, Integer> completions = new HashMap<>();
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<Integer, Set<Integer>> wanted = new HashMap<>();

  private StepGraphBuilder(Scope scope) {
    this.scope = scope;
    scope.measures().forEach(measure -> step(measure, state(measure)));
    scope.content().outsideTracks().forEach(track -> step(track, State.OPEN));
    scope.content().commitments().forEach(this::commitment);
    scope.content().parts().forEach(part -> group(part, scope.measuresOf(part)));
    scope.content().phases().forEach(phase -> group(phase, scope.measuresOf(phase)));
    group(scope.content(), scope.sought());
    scope.content().linkages().stream()
        .filter(linkage -> linkage.kind() == LinkageKind.REQUIRES)
        .forEach(linkage -> require(linkage, linkage.from(), linkage.need(), linkage.to()));
  }

  /** What requires what by the definition's own words. */
  static StepGraph written(Scope scope) {
    return new StepGraphBuilder(scope).build();
  }

  /** The same, and a phase that requires nothing itself requires the one before it. */
  static StepGraph inPhaseOrder(Scope scope) {
    StepGraphBuilder builder = new StepGraphBuilder(scope);
    List<Phase> phases = scope.content().phases();
    for (int i = 1; i < phases.size(); i++) {
      builder.follow(phases.get(i - 1), phases.get(i));
    }
    return builder.build();
  }

  /** What is written, and whatever has its way opened requires one of those that open it. */
  static StepGraph withWays(Scope scope) {
    StepGraphBuilder builder = new StepGraphBuilder(scope);
    Map<String, Set<String>> openers = new LinkedHashMap<>();
    for (Linkage linkage : scope.content().linkages()) {
      if (linkage.kind() == LinkageKind.OPENS_WAY_FOR) {
        linkage.to().stream()
            .filter(to -> !to.equals(linkage.from()))
            .forEach(
                to -> openers.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(linkage.from()));
      }
    }
    openers.forEach((to, from) -> builder.require(null, to, Need.ANY, from));
    return builder.build();
  }

  private State state(Measure measure) {
    return switch (scope.status(measure)) {
      case DONE -> State.DONE;
      case UNDER_WAY -> State.BEGUN;
      case DROPPED -> State.GONE;
      case PROPOSED, AGREED, IN_FORCE, BREACHED, SUSPENDED, LAPSED -> State.OPEN;
    };
  }

  private static State state(CommitmentState state) {
    return state == CommitmentState.FULFILLED ? State.DONE : State.OPEN;
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
    if (commitment.obligations().isEmpty() || commitment.state() == CommitmentState.FULFILLED) {
      step(commitment, state(commitment.state()));
    }
    for (Obligation obligation : commitment.obligations()) {
      step(obligation, state(obligation.state()));
    }
    if (!steps.containsKey(commitment.id())) {
      group(commitment, commitment.obligations());
    }
  }

  private void group(Element group, List<? extends Element> elements) {
    List<Integer> inside =
        elements.stream().flatMap(e -> number(steps, e.id()).stream()).distinct().toList();
    int opening = node(openings, new Node(group, Kind.OPENING, State.OPEN));
    int completion = node(completions, new Node(group, Kind.COMPLETION, State.OPEN));
    members.put(opening, inside);
    Collection<Integer> needed = inside.isEmpty() ? List.of(opening) : inside;
    add(completion, null, Need.ALL, needed);
  }

  private static List<Integer> number(Map<String, Integer> kind, String id) {
    Integer node = kind.get(id);
    return node == null ? List.of() : List.of(node);
  }

  /** A requirement of the element with this id; nothing if it or all targets are unknown. */
  private void require(
      @Nullable Linkage linkage, String from, Need need, Collection<String> targets) {
    List<Integer> owner = first(number(steps, from), number(openings, from));
    Set<Integer> known = new LinkedHashSet<>();
    targets.forEach(to -> known.addAll(first(number(steps, to), number(completions, to))));
    if (!owner.isEmpty() && !known.isEmpty()) {
      add(owner.get(0), linkage, need, known);
    }
  }

  private static List<Integer> first(List<Integer> one, List<Integer> other) {
    return one.isEmpty() ? other : one;
  }

  private void add(int owner, @Nullable Linkage linkage, Need need, Collection<Integer> targets) {
    int[] numbers = targets.stream().mapToInt(Integer::intValue).toArray();
    requirements.add(new Requirement(owner, linkage, need, numbers));
    wanted.computeIfAbsent(owner, node -> new LinkedHashSet<>()).addAll(targets);
  }

  private void follow(Phase before, Phase after) {
    Integer opening = openings.get(after.id());
    if (opening != null && !wanted.containsKey(opening)) {
      require(null, after.id(), Need.ALL, List.of(before.id()));
    }
  }

  private StepGraph build() {
    scope.content().commitments().stream()
        .flatMap(commitment -> commitment.obligations().stream())
        .filter(obligation -> !obligation.requires().isEmpty())
        .forEach(one -> require(null, one.id(), Need.ALL, one.requires()));
    openings.values().stream().filter(wanted::containsKey).toList().forEach(this::gate);
    return StepGraph.of(nodes, requirements);
  }

  /** Lets the members of a group wait for its opening, apart from those that the opening needs. */
  private void gate(int opening) {
    List<Integer> inside = members.getOrDefault(opening, List.of());
    Set<Integer> free = neededInside(opening, new HashSet<>(inside));
    inside.stream()
        .filter(member -> !free.contains(member))
        .forEach(member -> add(member, null, Need.ALL, List.of(opening)));
  }

  /** Members that the opening of their own group needs, with what those need inside the group. */
  private Set<Integer> neededInside(int opening, Set<Integer> inside) {
    Set<Integer> needed = new HashSet<>();
    Deque<Integer> todo = new ArrayDeque<>(List.of(opening));
    while (!todo.isEmpty()) {
      for (int target : wanted.getOrDefault(todo.remove(), Set.of())) {
        boolean passes = inside.contains(target) || isGroupWithin(target, inside);
        if (passes && needed.add(target)) {
          todo.add(target);
        }
      }
    }
    return needed;
  }

  private boolean isGroupWithin(int target, Set<Integer> inside) {
    Node node = nodes.get(target);
    boolean group = node.element() instanceof Part || node.element() instanceof Phase;
    return group
        && node.kind() == Kind.COMPLETION
        && inside.containsAll(wanted.getOrDefault(target, Set.of()));
  }
}
