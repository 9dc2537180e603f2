package org.demarche.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.meaning.World.Need;

/**
 * The longest chain of written requirements among what is ahead, by listing all chains. Of "any one
 * of several" the alternative with the shortest chain counts, since no more is needed.
 */
final class CriticalPath {

  /** A chain from the first act to the last, with the groups and obligations on its way. */
  private record Chain(List<String> elements, int acts) {
    Chain with(Stream<String> added, int more) {
      return new Chain(Stream.concat(elements.stream(), added).toList(), acts + more);
    }
  }

  /** How many acts, in how many chains, and what is on all of them. */
  record Longest(int acts, int chains, List<String> elements) {}

  private static final Chain EMPTY = new Chain(List.of(), 0);

  private final World world;
  private final Set<String> possible;

  private CriticalPath(World world) {
    this.world = world;
    this.possible = world.possible();
  }

  static Longest of(World world) {
    CriticalPath path = new CriticalPath(world);
    List<Chain> all =
        world.pack().measures().stream()
            .map(Pack.Measure::id)
            .filter(world::isAheadAndNotBlocked)
            .flatMap(id -> path.to(id, Set.of()).orElse(List.of()).stream())
            .toList();
    int acts = longest(all);
    return acts == 0 ? new Longest(0, 0, List.of()) : path.shared(ofLength(all, acts), acts);
  }

  private Longest shared(List<Chain> chains, int acts) {
    Set<String> ways = new TreeSet<>();
    chains.forEach(chain -> ways.add(acts(chain).toString()));
    List<String> shared =
        chains.get(0).elements().stream()
            .filter(id -> chains.stream().allMatch(chain -> chain.elements().contains(id)))
            .toList();
    return new Longest(acts, ways.size(), shared);
  }

  private List<String> acts(Chain chain) {
    return chain.elements().stream().filter(id -> world.facts().isMeasure(id)).toList();
  }

  /**
   * The longest chains that end with this measure, obligation or group; empty where the way comes
   * back to itself, so that it is no way.
   */
  private Optional<List<Chain>> to(String id, Set<String> way) {
    if (way.contains(id)) {
      return Optional.empty();
    }
    Set<String> further = new TreeSet<>(way);
    further.add(id);
    if (world.facts().isGroup(id)) {
      List<String> wanted = world.sought(id).filter(member -> !world.isSatisfied(member)).toList();
      return through(new Need(id, wanted, false), further).map(chains -> extended(chains, id, 0));
    }
    boolean act = world.facts().isMeasure(id);
    if (world.pack().isTrack(id) || (act && !world.facts().isAhead(id))) {
      return Optional.of(List.of(EMPTY));
    }
    List<Chain> before = new ArrayList<>();
    for (Need need : world.needs(id)) {
      if (!world.isMet(need)) {
        Optional<List<Chain>> chains = through(need, further);
        if (chains.isEmpty()) {
          return Optional.empty();
        }
        before.addAll(
            need.owner().equals(id) ? chains.get() : extended(chains.get(), need.owner(), 0));
      }
    }
    List<Chain> longest = before.isEmpty() ? List.of(EMPTY) : ofLength(before, longest(before));
    return Optional.of(extended(longest, id, act ? 1 : 0));
  }

  private Optional<List<Chain>> through(Need need, Set<String> way) {
    List<List<Chain>> ways = new ArrayList<>();
    for (String target : need.targets()) {
      Optional<List<Chain>> chains =
          world.isSatisfied(target)
              ? Optional.of(List.of(EMPTY))
              : possible.contains(target) ? to(target, way) : Optional.empty();
      if (chains.isEmpty() && !need.any()) {
        return Optional.empty();
      }
      chains.ifPresent(ways::add);
    }
    if (need.any() && ways.isEmpty()) {
      return Optional.empty();
    }
    IntStream lengths = ways.stream().mapToInt(CriticalPath::longest);
    int length = (need.any() ? lengths.min() : lengths.max()).orElse(0);
    return Optional.of(
        ways.stream()
            .filter(each -> longest(each) == length)
            .flatMap(each -> ofLength(each, length).stream())
            .toList());
  }

  private static int longest(List<Chain> chains) {
    return chains.stream().mapToInt(Chain::acts).max().orElse(0);
  }

  private static List<Chain> ofLength(List<Chain> chains, int acts) {
    return chains.stream().filter(chain -> chain.acts() == acts).toList();
  }

  /** Adds to each chain; what leads to no act is no part of a chain. */
  private static List<Chain> extended(List<Chain> chains, String added, int acts) {
    return chains.stream()
        .map(chain -> acts == 0 && chain.acts() == 0 ? EMPTY : chain.with(Stream.of(added), acts))
        .toList();
  }
}
