package org.demarche.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Commitment;
import org.demarche.meaning.Pack.Date;
import org.demarche.meaning.Pack.Funds;
import org.demarche.meaning.Pack.Gift;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Obligation;
import org.demarche.meaning.Pack.Part;
import org.demarche.meaning.Pack.Party;
import org.demarche.meaning.Pack.Phase;
import org.demarche.meaning.Pack.Sum;
import org.demarche.meaning.Pack.Tie;
import org.demarche.meaning.Pack.Track;
import org.demarche.meaning.Pack.Trigger;
import org.jspecify.annotations.Nullable;

/** Packages of up to eight measures at random; the same seed gives the same package. */
final class PackGenerator {

  static final String TODAY = "2020-06-15";
  static final List<String> STATUSES =
      List.of(
          "proposed",
          "agreed",
          "under-way",
          "in-force",
          "done",
          "suspended",
          "breached",
          "lapsed",
          "dropped");
  static final List<String> ROLES =
      List.of(
          "proposer",
          "counterpart",
          "contributor",
          "verifier",
          "guarantor",
          "mediator",
          "signatory",
          "depositary",
          "beneficiary",
          "observer");
  static final List<String> AUTHORITIES =
      List.of(
          "executive",
          "legislative",
          "judicial",
          "referendum",
          "international-body",
          "other-party");
  static final List<String> STATES =
      List.of("pending", "on-track", "behind-schedule", "suspended", "fulfilled", "lapsed");
  private static final List<String> OTHER_KINDS =
      List.of("in-return-for", "in-return-for", "opens-way-for", "eases", "suspended-by");
  private static final List<String> DAYS =
      List.of("2019", "2020", "2020-05", "2020-06", "2020-06-14", "2020-06-15", "2020-07", "2021");
  private static final List<String> SPANS =
      List.of("1 day", "30 days", "2 weeks", "1 month", "6 months", "1 year");

  private final SplittableRandom random;
  private final int percentAhead;
  private final List<String> parties;
  private final List<String> measures;
  private final List<String> parts;
  private final List<String> phases;
  private final List<String> commitments;
  private final List<String> obligations;
  private final List<String> tracks;
  private final List<String> triggers;

  private PackGenerator(SplittableRandom random) {
    this.random = random;
    this.percentAhead = pick(List.of(20, 50, 50, 80, 95));
    this.parties = ids("party", 2, 4);
    this.measures = ids("m", 1, 8);
    this.parts = ids("part", 0, 2);
    this.phases = ids("phase", 0, 3);
    this.commitments = ids("treaty", 0, 1);
    this.obligations = ids("duty", 0, commitments.isEmpty() ? 0 : 2);
    this.tracks = ids("track", 0, 1);
    this.triggers = ids("trigger", 0, 2);
  }

  static Pack generate(long seed) {
    return new PackGenerator(new SplittableRandom(seed)).pack();
  }

  private Pack pack() {
    return new Pack(
        TODAY,
        each(parties, this::party),
        commitments.stream()
            .map(id -> new Commitment(id, each(obligations, this::obligation)))
            .toList(),
        parts.stream().map(id -> new Part(id, rareFunds())).toList(),
        phases.stream().map(id -> new Phase(id, chance(30), rareFunds())).toList(),
        measures.stream().map(this::measure).toList(),
        Stream.generate(this::tie).limit(random.nextInt(12)).toList(),
        triggers.stream().map(this::trigger).toList(),
        tracks.stream().map(id -> new Track(id, some(parties, 0))).toList(),
        rareFunds());
  }

  private Party party(int at) {
    String first = at == 0 ? "proposer" : at == 1 ? "counterpart" : pick(ROLES);
    List<String> roles = chance(15) ? distinct(first, pick(ROLES)) : List.of(first);
    return new Party(parties.get(at), roles, at > 1 && chance(40) ? pick(parties) : null);
  }

  private Obligation obligation(int at) {
    List<String> requires =
        chance(40) ? some(joined(List.of(measures, obligations)), 1) : List.of();
    return new Obligation(obligations.get(at), some(parties, 1), pick(STATES), requires);
  }

  private Measure measure(String id) {
    return new Measure(
        id,
        parts.isEmpty() || chance(40) ? null : pick(parts),
        phases.isEmpty() || chance(30) ? null : pick(phases),
        some(parties, 1),
        chance(percentAhead) ? pick(List.of("proposed", "agreed")) : pick(STATUSES),
        chance(30) ? pick(DAYS) : null,
        date(),
        date(),
        chance(15),
        chance(30) ? List.of() : some(AUTHORITIES, 1),
        funds());
  }

  private @Nullable Date date() {
    if (chance(60)) {
      return null;
    }
    return chance(60)
        ? new Date(pick(DAYS), null, null)
        : new Date(null, pick(SPANS), pick(measures));
  }

  private Tie tie() {
    String kind = chance(60) ? "requires" : pick(OTHER_KINDS);
    List<String> ends = new ArrayList<>(ends());
    String from = pick(ends);
    if (kind.equals("suspended-by") && !triggers.isEmpty() && chance(60)) {
      ends.clear();
      ends.addAll(triggers);
    }
    List<String> to = new ArrayList<>(List.of(pick(ends)));
    while (chance(35)) {
      String more = pick(ends);
      if (!to.contains(more)) {
        to.add(more);
      }
    }
    return new Tie(
        kind, from, earlier(from, to), chance(30), chance(20) ? some(parties, 1) : List.of());
  }

  /** Mostly only what comes before it, so that long chains are no rarity among all the loops. */
  private List<String> earlier(String from, List<String> to) {
    List<String> earlier = to.stream().filter(id -> id.compareTo(from) < 0).toList();
    return chance(80) && !earlier.isEmpty() ? earlier : to;
  }

  /** What a tie can stand at: mostly measures, sometimes the rest. */
  private List<String> ends() {
    return chance(65)
        ? measures
        : joined(
            List.of(measures, parts, phases, commitments, obligations, tracks, List.of(Pack.ID)));
  }

  private Trigger trigger(String id) {
    return new Trigger(id, stopped(), stopped(), chance(40) ? some(measures, 1) : List.of());
  }

  private List<String> stopped() {
    List<String> named =
        joined(List.of(measures, parts, phases, commitments, tracks, List.of(Pack.ID)));
    return chance(50) ? List.of() : List.of(chance(60) ? pick(measures) : pick(named));
  }

  private Funds rareFunds() {
    return chance(20) ? funds() : new Funds(null, List.of());
  }

  private Funds funds() {
    List<Gift> gifts =
        Stream.generate(this::gift).limit(chance(70) ? 0 : 1 + random.nextInt(2)).toList();
    return new Funds(chance(30) ? sum() : null, gifts);
  }

  private Gift gift() {
    String firmness = pick(List.of("pledged", "likely", "possible"));
    return new Gift(pick(parties), firmness, chance(80) ? sum() : null);
  }

  private Sum sum() {
    int years = chance(70) ? 1 : 2 + random.nextInt(3);
    return new Sum(1 + random.nextInt(1_000_000), pick(List.of("USD", "EUR")), years);
  }

  // Choosing

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Some of the list, at least so many, each once, mostly few. */
  private List<String> some(List<String> list, int least) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < least || chance(30)) {
      String next = pick(list);
      if (!chosen.contains(next)) {
        chosen.add(next);
      }
    }
    return chosen;
  }

  private List<String> ids(String name, int least, int most) {
    int count = least + random.nextInt(most - least + 1);
    return IntStream.rangeClosed(1, count).mapToObj(at -> name + at).toList();
  }

  private static <T> List<T> each(List<String> ids, IntFunction<T> make) {
    return IntStream.range(0, ids.size()).mapToObj(make).toList();
  }

  private static List<String> distinct(String... words) {
    return Stream.of(words).distinct().toList();
  }

  private static List<String> joined(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
