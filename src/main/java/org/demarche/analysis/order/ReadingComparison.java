package org.demarche.analysis.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Readings.Change;
import org.demarche.analysis.order.Readings.Conflict;
import org.demarche.analysis.order.Readings.Reading;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;

/** Works out the {@link Readings} of a package. */
public final class ReadingComparison {

  private final Scope scope;
  private final Map<String, Standing> common;

  public ReadingComparison(Scope scope, Map<String, Standing> common) {
    this.scope = scope;
    this.common = common;
  }

  public Readings readings() {
    List<Linkage> contested =
        scope.content().linkages().stream().filter(Linkage::isContested).toList();
    List<Reading> readings =
        contested.stream()
            .map(tie -> Set.copyOf(tie.heldBy()))
            .distinct()
            .map(holders -> reading(holders, contested))
            .toList();
    return new Readings(readings, conflicts(readings));
  }

  private Reading reading(Set<String> holders, List<Linkage> contested) {
    List<Linkage> ties =
        contested.stream().filter(tie -> tie.heldBy().containsAll(holders)).toList();
    Map<String, Standing> standings = StandingFinder.of(scope, with(ties)).standings();
    return new Reading(
        scope.content().parties().stream().filter(one -> holders.contains(one.id())).toList(),
        ties,
        standings,
        having(standings, Standing.READY::equals),
        having(standings, Standing.WAITING::equals),
        having(standings, Standing.BLOCKED::equals),
        scope.measures().stream()
            .filter(one -> !Objects.equals(common.get(one.id()), standings.get(one.id())))
            .map(one -> change(one, standings))
            .toList());
  }

  private Change change(Measure measure, Map<String, Standing> standings) {
    return new Change(
        measure,
        Objects.requireNonNull(common.get(measure.id())),
        Objects.requireNonNull(standings.get(measure.id())));
  }

  private List<Linkage> with(Collection<Linkage> ties) {
    List<Linkage> all = new ArrayList<>(scope.commonTies());
    all.addAll(ties);
    return all;
  }

  private List<Measure> having(Map<String, Standing> standings, Predicate<Standing> wanted) {
    return scope.measures().stream()
        .filter(one -> wanted.test(Objects.requireNonNull(standings.get(one.id()))))
        .toList();
  }

  private List<Conflict> conflicts(List<Reading> readings) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      for (int j = i + 1; j < readings.size(); j++) {
        conflict(readings.get(i), readings.get(j)).ifPresent(conflicts::add);
      }
    }
    return conflicts;
  }

  private Optional<Conflict> conflict(Reading one, Reading other) {
    Set<Linkage> ties = new LinkedHashSet<>(one.ties());
    ties.addAll(other.ties());
    StandingFinder both = StandingFinder.of(scope, with(ties));
    Set<String> before =
        List.of(one, other).stream()
            .flatMap(reading -> reading.blocked().stream())
            .map(Measure::id)
            .collect(Collectors.toSet());
    List<Integer> blocked =
        IntStream.range(0, scope.measures().size())
            .filter(n -> both.standing(n) == Standing.BLOCKED)
            .filter(n -> !before.contains(scope.measures().get(n).id()))
            .boxed()
            .toList();
    List<Element> loop = blocked.isEmpty() ? List.of() : both.loop(blocked);
    return loop.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Conflict(one, other, loop, blocked.stream().map(scope.measures()::get).toList()));
  }
}
