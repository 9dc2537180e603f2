package org.demarche.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.date.Due;
import org.demarche.model.date.PartialDate;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Party;
import org.demarche.model.term.Direction;
import org.demarche.model.term.Role;
import org.jspecify.annotations.Nullable;

/** A package's elements by id, and what follows from the roles of its parties. */
public final class Index {

  private final Map<String, Element> byId;

  private Index(Map<String, Element> byId) {
    this.byId = byId;
  }

  /** Of two elements with one id the first counts. */
  public static Index of(NegotiatingPackage content) {
    Map<String, Element> byId = new LinkedHashMap<>();
    content.elements().forEach(element -> byId.putIfAbsent(element.id(), element));
    return new Index(byId);
  }

  public Collection<Element> elements() {
    return List.copyOf(byId.values());
  }

  public Optional<Element> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The element with this id if it is of this kind. */
  public <T extends Element> Optional<T> find(String id, Class<T> kind) {
    return find(id).filter(kind::isInstance).map(kind::cast);
  }

  /** Those of the ids that name an element of this kind, in their order. */
  public <T extends Element> List<T> all(List<String> ids, Class<T> kind) {
    return ids.stream().flatMap(id -> find(id, kind).stream()).toList();
  }

  /** The party itself, then the one it is part of, and so on outwards; a loop ends it. */
  public List<Party> line(String partyId) {
    Set<String> seen = new HashSet<>();
    return Stream.iterate(
            find(partyId, Party.class),
            party -> party.isPresent() && seen.add(party.get().id()),
            party ->
                party.flatMap(
                    p -> p.partOf() == null ? Optional.empty() : find(p.partOf(), Party.class)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the party, or one that it is part of, has this role. */
  public boolean isOnSide(String partyId, Role role) {
    return line(partyId).stream().anyMatch(party -> party.roles().contains(role));
  }

  /**
   * The date that it comes to: the one that is written, or the last day that a time after something
   * else can mean; empty where that does not say since when, and for null.
   */
  public Optional<PartialDate> date(@Nullable Due due) {
    if (due instanceof RelativeDate relative) {
      return find(relative.after())
          .flatMap(Index::start)
          .map(start -> PartialDate.of(relative.within().after(start.last())));
    }
    return Optional.ofNullable((PartialDate) due);
  }

  private static Optional<PartialDate> start(Element element) {
    if (element instanceof Event event) {
      return Optional.of(event.date());
    }
    return element instanceof Measure measure
        ? Optional.ofNullable(measure.since())
        : Optional.empty();
  }

  /** The direction of a measure, from the sides of the parties that act. */
  public Direction direction(Measure measure) {
    boolean proposer = measure.by().stream().anyMatch(id -> isOnSide(id, Role.PROPOSER));
    boolean counterpart = measure.by().stream().anyMatch(id -> isOnSide(id, Role.COUNTERPART));
    if (proposer && counterpart) {
      return Direction.JOINT;
    }
    if (proposer) {
      return Direction.OFFER;
    }
    return counterpart ? Direction.ASK : Direction.CONTRIBUTION;
  }
}
