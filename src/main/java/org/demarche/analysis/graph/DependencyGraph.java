package org.demarche.analysis.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.term.Need;
import org.jspecify.annotations.Nullable;

/**
 * What requires what, as a graph of numbered nodes. There is one and everything asks it: standings,
 * steps, waits, keystones, triggers and the checks.
 *
 * <p>A measure, an obligation and an outside track is one node, a step. A part, a phase, a
 * commitment and the package has a node for its completion, and one for its opening where something
 * holds it up; a phase after which another opens by the order of the phases has one more for being
 * over. Each node has requirements, all of which must be met; a requirement is met by all or by any
 * of its targets.
 */
public final class DependencyGraph {
  private final List<Node> nodes;
  private final List<Requirement> requirements;
  private final int[][] ofNode;
  private final int[][] naming;
  private final Map<String, List<Integer>> byId = new HashMap<>();

  private DependencyGraph(
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
  public enum Kind {
    /** The element is done, in force or fulfilled. */
    STEP,
    /** The group's members may begin. */
    OPENING,
    /** The group's members are all satisfied. */
    COMPLETION,
    /** The phase's members are all done, in force, lapsed or dropped. */
    PASSAGE
  }

  /** How far the element of a node is. */
  public enum State {
    /** It satisfies what requires it; for an opening, it is open whatever it requires. */
    SATISFIED,
    /** It does not, though it can whatever it requires: what has begun, and any outside track. */
    BEGUN,
    /** It can as soon as what it requires is satisfied. */
    AHEAD,
    /** It never will: it was dropped. */
    GONE
  }

  /**
   * A numbered node.
   *
   * @param element what it stands for
   * @param kind which side of the element
   * @param state how far it is
   */
  public record Node(Element element, Kind kind, State state) {}

  /** One requirement of a node. */
  public static final class Requirement {

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

    public int owner() {
      return owner;
    }

    public @Nullable Linkage linkage() {
      return linkage;
    }

    public boolean isAnyOf() {
      return need == Need.ANY;
    }

    public Need need() {
      return need;
    }

    /** Not to be written to. */
    public int[] targets() {
      return targets;
    }
  }

  /**
   * The graph of what requires what.
   *
   * @param scope the package on a day
   * @param ties the ties that count; those that are not {@code requires} are passed over
   * @param phaseOrder whether a phase without requirements of its own waits for the one before it
   */
  static DependencyGraph of(Scope scope, List<Linkage> ties, boolean phaseOrder) {
    return new DependencyGraphBuilder(scope, ties, phaseOrder).build();
  }

  /**
   * The graph of what requires what on the as-of day of a definition, without the mere order of the
   * phases.
   *
   * @param ties the ties that count; those that are not {@code requires} are passed over
   */
  public static DependencyGraph of(Definition definition, List<Linkage> ties) {
    return of(Scope.of(definition), ties, false);
  }

  static DependencyGraph of(List<Node> nodes, List<Requirement> requirements) {
    List<List<Integer>> ofNode = lists(nodes.size());
    List<List<Integer>> naming = lists(nodes.size());
    for (int number = 0; number < requirements.size(); number++) {
      Requirement requirement = requirements.get(number);
      ofNode.get(requirement.owner()).add(number);
      for (int target : requirement.targets()) {
        naming.get(target).add(number);
      }
    }
    return new DependencyGraph(nodes, requirements, arrays(ofNode), arrays(naming));
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

  public List<Requirement> requirements() {
    return requirements;
  }

  /** The number of the step of the element with this id; empty where there is none. */
  public OptionalInt step(String id) {
    return nodesOf(id).stream().filter(this::isStep).mapToInt(Integer::intValue).findFirst();
  }

  /** The numbers of the node's requirements; not to be written to. */
  public int[] requirementsOf(int node) {
    return ofNode[node];
  }

  /**
   * The numbers of the requirements that have the node among their targets; not to be written to.
   */
  public int[] requirementsNaming(int node) {
    return naming[node];
  }

  public int size() {
    return nodes.size();
  }

  public Element element(int node) {
    return nodes.get(node).element();
  }

  /** The nodes that stand for the element with this id; none where it is no step and no group. */
  public List<Integer> nodesOf(String id) {
    return byId.getOrDefault(id, List.of());
  }

  public boolean isStep(int node) {
    return nodes.get(node).kind() == Kind.STEP;
  }

  public Kind kind(int node) {
    return nodes.get(node).kind();
  }

  public State state(int node) {
    return nodes.get(node).state();
  }
}
