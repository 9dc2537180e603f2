package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.Need;
import org.jspecify.annotations.Nullable;

/**
 * What requires what, as a graph of numbered nodes: steps (measures, obligations and the like), and
 * for each part, phase, commitment and the package one node for its opening and one for its
 * completion. Each node has requirements, all of which must be met; a requirement is met by all or
 * by any of its targets.
 */
final class StepGraph {

  private final List<Node> nodes;
  private final List<Requirement> requirements;
  private final int[][] ofNode;
  private final int[][] naming;
  private final Map<String, List<Integer>> byId = new HashMap<>();

  private StepGraph(
      List<Node> nodes, List<Requirement> requirements, int[][] ofNode, int[][] naming) {
    this.nodes = List.copyOf(nodes);
    this.requirements = List.copyOf(requirements);
    this.ofNode = ofNode;
    this.naming = naming;
    for (int node = 0; node < this.nodes.size(); node++) {
      byId.computeIfAbsent(element(node).id(), id -> new ArrayList<>()).add(node);
    }
  }

  /** What a node stands for. */
  enum Kind {
    /** The element is done. */
    STEP,
    /** The group's members may start. */
    OPENING,
    /** The group's members are all done. */
    COMPLETION
  }

  /** How far a step is. */
  enum State {
    /** Done, whatever it requires. */
    DONE,
    /** Begun, whatever it requires. */
    BEGUN,
    /** Not begun. */
    OPEN,
    /** Dropped: it will never be done. */
    GONE
  }

  /** A node; openings and completions are always {@link State#OPEN}. */
  record Node(Element element, Kind kind, State state) {}

  /** One requirement of a node. */
  static final class Requirement {

    private final int owner;
    private final @Nullable Linkage linkage;
    private final Need need;
    private final int[] targets;

    /**
     * @param owner the number of the node that has it
     * @param linkage it is written in, or null where nothing is written
     * @param need whether all or any of the targets are needed
     * @param targets numbers of nodes, each once; at least one
     */
    Requirement(int owner, @Nullable Linkage linkage, Need need, int[] targets) {
      this.owner = owner;
      this.linkage = linkage;
      this.need = need;
      this.targets = targets;
    }

    int owner() {
      return owner;
    }

    @Nullable Linkage linkage() {
      return linkage;
    }

    boolean isAnyOf() {
      return need == Need.ANY;
    }

    Need need() {
      return need;
    }

    /** Not to be written to. */
    int[] targets() {
      return targets;
    }
  }

  static StepGraph of(List<Node> nodes, List<Requirement> requirements) {
    List<List<Integer>> ofNode = lists(nodes.size());
    List<List<Integer>> naming = lists(nodes.size());
    for (int number = 0; number < requirements.size(); number++) {
      Requirement requirement = requirements.get(number);
      ofNode.get(requirement.owner()).add(number);
      for (int target : requirement.targets()) {
        naming.get(target).add(number);
      }
    }
    return new StepGraph(nodes, requirements, arrays(ofNode), arrays(naming));
  }

  private static List<List<Integer>> lists(int size) {
    List<List<Integer>> lists = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  List<Requirement> requirements() {
    return requirements;
  }

  /** The numbers of the node's requirements; not to be written to. */
  int[] requirementsOf(int node) {
    return ofNode[node];
  }

  /**
   * The numbers of the requirements that have the node among their targets; not to be written to.
   */
  int[] requirementsNaming(int node) {
    return naming[node];
  }

  int size() {
    return nodes.size();
  }

  Element element(int node) {
    return nodes.get(node).element();
  }

  /** The nodes that stand for the element with this id; none where it is no step and no group. */
  List<Integer> nodesOf(String id) {
    return byId.getOrDefault(id, List.of());
  }

  boolean isStep(int node) {
    return nodes.get(node).kind() == Kind.STEP;
  }

  Kind kind(int node) {
    return nodes.get(node).kind();
  }

  State state(int node) {
    return nodes.get(node).state();
  }
}
