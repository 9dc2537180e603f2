package org.demarche.checks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Direction;
import org.demarche.model.Linkage;
import org.demarche.model.LinkageKind;
import org.demarche.model.Measure;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Part;
import org.demarche.model.Phase;
import org.demarche.model.Status;

/**
 * Which asks and offers have something on the other side.
 *
 * <p>A measure is answered if an {@code in-return-for}, read either way, ties it, its part, its
 * phase or the package to something that is not of its own direction; or if it opens the way for,
 * or is opened the way by, a measure of the opposite direction or an answered one, directly or by
 * way of others. What requires another is opened the way by it. What is dropped answers nothing.
 */
final class Exchange {

  /** Places of the ids of ties. */
  private static final Pattern TIE = Pattern.compile("/linkages/\\d+/(from|to/\\d+)");

  private final Definition definition;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, List<Measure>> members = new HashMap<>();
  private final Map<String, Direction> directions = new HashMap<>();
  private final Map<String, List<String>> opens = new HashMap<>();
  private final Map<String, List<String>> openedBy = new HashMap<>();

  Exchange(Definition definition) {
    this.definition = definition;
    definition.content().measures().stream()
        .filter(measure -> measure.status() != Status.DROPPED)
        .forEach(this::measure);
    definition.content().linkages().forEach(this::ties);
  }

  /**
   * The measures of this direction that nothing on the other side answers. None while a tie has an
   * id that is not known: it may be what answers them.
   */
  Stream<Measure> unanswered(Direction side) {
    if (hasUnknownTie()) {
      return Stream.empty();
    }
    Direction opposite = side == Direction.ASK ? Direction.OFFER : Direction.ASK;
    Set<String> tied = tied(side);
    List<String> seeds =
        measures.values().stream()
            .filter(m -> directions.get(m.id()) == opposite || wholes(m).anyMatch(tied::contains))
            .map(Measure::id)
            .toList();
    Set<String> answered = spread(seeds, opens);
    answered.addAll(spread(seeds, openedBy));
    return measures.values().stream()
        .filter(measure -> measure.status() != Status.LAPSED)
        .filter(measure -> directions.get(measure.id()) == side)
        .filter(measure -> !answered.contains(measure.id()));
  }

  private boolean hasUnknownTie() {
    return References.of(definition).stream()
        .filter(reference -> TIE.matcher(reference.pointer()).matches())
        .anyMatch(reference -> definition.index().find(reference.id()).isEmpty());
  }

  private void measure(Measure measure) {
    if (measures.putIfAbsent(measure.id(), measure) != null) {
      return;
    }
    directions.put(measure.id(), definition.index().direction(measure));
    wholes(measure)
        .forEach(id -> members.computeIfAbsent(id, key -> new ArrayList<>()).add(measure));
    wholes(measure)
        .filter(this::isWhole)
        .forEach(
            id -> {
              open(begin(id), measure.id());
              open(measure.id(), end(id));
            });
  }

  /** The ids that stand for a measure: its own, and those of what it belongs to. */
  private Stream<String> wholes(Measure measure) {
    String packageId = definition.content().id();
    return Stream.of(measure.id(), measure.part(), measure.phase(), packageId)
        .filter(Objects::nonNull)
        .distinct();
  }

  private boolean isWhole(String id) {
    return definition
        .index()
        .find(id)
        .filter(e -> e instanceof Part || e instanceof Phase || e instanceof NegotiatingPackage)
        .isPresent();
  }

  private String begin(String id) {
    return isWhole(id) ? id + "/begin" : id;
  }

  private String end(String id) {
    return isWhole(id) ? id + "/end" : id;
  }

  private void ties(Linkage linkage) {
    for (String to : linkage.to()) {
      if (!isDropped(linkage.from()) && !isDropped(to)) {
        switch (linkage.kind()) {
          case OPENS_WAY_FOR -> open(end(linkage.from()), begin(to));
          case REQUIRES -> open(end(to), begin(linkage.from()));
          case IN_RETURN_FOR, EASES, SUSPENDED_BY -> {}
        }
      }
    }
  }

  private boolean isDropped(String id) {
    return definition.index().find(id, Measure.class).isPresent() && !measures.containsKey(id);
  }

  private void open(String first, String then) {
    opens.computeIfAbsent(first, key -> new ArrayList<>()).add(then);
    openedBy.computeIfAbsent(then, key -> new ArrayList<>()).add(first);
  }

  /** The ids that stand in an exchange with something not of this direction. */
  private Set<String> tied(Direction side) {
    Map<String, Boolean> others = new HashMap<>();
    Set<String> tied = new HashSet<>();
    for (Linkage linkage : definition.content().linkages()) {
      if (linkage.kind() == LinkageKind.IN_RETURN_FOR) {
        for (String to : linkage.to()) {
          if (others.computeIfAbsent(to, id -> holdsOther(id, side))) {
            tied.add(linkage.from());
          }
          if (others.computeIfAbsent(linkage.from(), id -> holdsOther(id, side))) {
            tied.add(to);
          }
        }
      }
    }
    return tied;
  }

  private boolean holdsOther(String id, Direction side) {
    if (isDropped(id)) {
      return false;
    }
    boolean holdsMeasures = isWhole(id) || measures.containsKey(id);
    return !holdsMeasures
        || members.getOrDefault(id, List.of()).stream()
            .anyMatch(measure -> directions.get(measure.id()) != side);
  }

  private static Set<String> spread(List<String> seeds, Map<String, List<String>> ways) {
    Set<String> reached = new HashSet<>(seeds);
    Deque<String> front = new ArrayDeque<>(seeds);
    while (!front.isEmpty()) {
      for (String next : ways.getOrDefault(front.remove(), List.of())) {
        if (reached.add(next)) {
          front.add(next);
        }
      }
    }
    return reached;
  }
}
