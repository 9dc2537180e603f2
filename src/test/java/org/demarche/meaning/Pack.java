package org.demarche.meaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tiny package: of the format only what bears on its meaning. Words are those of the format.
 *
 * @param asOf the day that counts as today, as year-month-day
 * @param money cost and contributions of the package as a whole
 */
record Pack(
    String asOf,
    List<Party> parties,
    List<Commitment> commitments,
    List<Part> parts,
    List<Phase> phases,
    List<Measure> measures,
    List<Tie> ties,
    List<Trigger> triggers,
    List<Track> tracks,
    Funds money) {

  static final String ID = "pack";

  record Party(String id, List<String> roles, @Nullable String partOf) {}

  record Obligation(String id, List<String> by, String state, List<String> requires) {}

  record Commitment(String id, List<Obligation> obligations) {}

  record Part(String id, Funds money) {}

  record Phase(String id, boolean overlaps, Funds money) {}

  /** An authority's kind is null for none stated; {@code since} is a partial date. */
  record Measure(
      String id,
      @Nullable String part,
      @Nullable String phase,
      List<String> by,
      String status,
      @Nullable String since,
      @Nullable Date due,
      @Nullable Date until,
      boolean enabling,
      List<String> authority,
      Funds money) {}

  record Tie(String kind, String from, List<String> to, boolean any, List<String> heldBy) {}

  record Trigger(String id, List<String> suspends, List<String> ends, List<String> breaches) {}

  record Track(String id, List<String> parties) {}

  /** A partial date, or a time that runs from the day since when another measure has its status. */
  record Date(@Nullable String fixed, @Nullable String within, @Nullable String after) {}

  /** A sum; {@code years} above 1 only where it is a sum per year. */
  record Sum(long amount, String currency, int years) {}

  /** A contribution; the sum is null where none is named. */
  record Gift(String party, String firmness, @Nullable Sum sum) {}

  record Funds(@Nullable Sum cost, List<Gift> gifts) {}

  Optional<Measure> measure(String id) {
    return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
  }

  Stream<Obligation> obligations() {
    return commitments.stream().flatMap(commitment -> commitment.obligations().stream());
  }

  Optional<Obligation> obligation(String id) {
    return obligations().filter(obligation -> obligation.id().equals(id)).findFirst();
  }

  boolean isTrack(String id) {
    return tracks.stream().anyMatch(track -> track.id().equals(id));
  }

  boolean isPhase(String id) {
    return phases.stream().anyMatch(phase -> phase.id().equals(id));
  }

  /** What a group consists of: measures, or the obligations of a commitment; null for no group. */
  @Nullable List<String> members(String id) {
    if (id.equals(ID)) {
      return measures.stream().map(Measure::id).toList();
    }
    if (parts.stream().anyMatch(part -> part.id().equals(id))) {
      return measures.stream().filter(m -> id.equals(m.part())).map(Measure::id).toList();
    }
    if (isPhase(id)) {
      return measures.stream().filter(m -> id.equals(m.phase())).map(Measure::id).toList();
    }
    return commitments.stream()
        .filter(commitment -> commitment.id().equals(id))
        .findFirst()
        .map(found -> found.obligations().stream().map(Obligation::id).toList())
        .orElse(null);
  }

  /** A group's members; anything else is itself. */
  List<String> spread(String id) {
    List<String> members = members(id);
    return members == null ? List.of(id) : members;
  }

  /** All ids that ties can name, in the order of the format. */
  List<String> order() {
    Stream<String> ids =
        Stream.of(
                Stream.of(ID),
                parties.stream().map(Party::id),
                commitments.stream().map(Commitment::id),
                obligations().map(Obligation::id),
                parts.stream().map(Part::id),
                phases.stream().map(Phase::id),
                measures.stream().map(Measure::id),
                triggers.stream().map(Trigger::id),
                tracks.stream().map(Track::id))
            .flatMap(each -> each);
    return ids.toList();
  }
}
