package org.demarche.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Area;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Constraint;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.ForbiddenAuthority;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.measure.Trigger;
import org.demarche.model.position.Demand;
import org.demarche.model.position.Exclusion;
import org.demarche.model.position.Goal;
import org.demarche.model.position.Interest;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.position.Precedent;
import org.demarche.model.position.Recommendation;
import org.demarche.model.position.Scale;
import org.demarche.model.position.Source;
import org.demarche.model.position.Stance;
import org.demarche.model.position.Statement;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.Better;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.Horizon;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Per;
import org.demarche.model.term.Role;
import org.demarche.model.term.Spread;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Builds small packages for tests, such as {@code Packages.twoSides().measure("visit",
 * "us").measure("freeze", "dprk").inReturnFor("visit", "freeze").definition()}.
 *
 * <p>Titles are made from ids, the edition is 3 March 1999 and is the as-of date too, and pointers
 * are right.
 */
@NullMarked
public final class Packages {

  private static final LocalDate EDITION = LocalDate.of(1999, 3, 3);

  private LocalDate asOf = EDITION;
  private @Nullable Origin origin;
  private String summary = "";
  private final List<Party> parties = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Goal> goals = new ArrayList<>();
  private final List<Commitment> commitments = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Phase> phases = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<Linkage> linkages = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<OutsideTrack> outsideTracks = new ArrayList<>();
  private final List<Interest> interests = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Demand> demands = new ArrayList<>();
  private final List<Precedent> precedents = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Recommendation> recommendations = new ArrayList<>();

  /** Nothing but the head. */
  public static Packages empty() {
    return new Packages();
  }

  /** With the proposer {@code us} and the counterpart {@code dprk}. */
  public static Packages twoSides() {
    return empty().party("us", Role.PROPOSER).party("dprk", Role.COUNTERPART);
  }

  public Packages asOf(String date) {
    asOf = LocalDate.parse(date);
    return this;
  }

  public Packages origin(String date) {
    origin = new Origin("Meeting", date(date), "", "", "");
    return this;
  }

  public Packages summary(String commonMark) {
    summary = commonMark;
    return this;
  }

  public Packages party(String id, Role... roles) {
    return bodyOf(null, id, roles);
  }

  /** A party that is part of another. */
  public Packages bodyOf(@Nullable String parent, String id, Role... roles) {
    return add(
        parties, "parties", at -> new Party(id, title(id), "", List.of(roles), parent, "", "", at));
  }

  public Packages source(String id, String date) {
    return add(
        sources, "sources", at -> new Source(id, title(id), "", "", date(date), "", "", "", at));
  }

  public Packages area(String id) {
    return add(areas, "areas", at -> new Area(id, title(id), "", "", at));
  }

  public Packages goal(String id, String area) {
    return add(
        goals,
        "goals",
        at -> new Goal(id, title(id), Horizon.NEAR_TERM, area, "", List.of(), "", at));
  }

  /** A commitment of both sides with these obligations; see {@link #obligation}. */
  @SafeVarargs
  public final Packages commitment(
      String id, @Nullable String date, Function<String, Obligation>... obligations) {
    return add(
        commitments,
        "commitments",
        at -> {
          List<Obligation> made = new ArrayList<>();
          for (Function<String, Obligation> obligation : obligations) {
            made.add(obligation.apply(at + "/obligations/" + made.size()));
          }
          return new Commitment(
              id,
              title(id),
              date == null ? null : date(date),
              List.of(),
              CommitmentState.ON_TRACK,
              "",
              made,
              List.of(),
              "",
              at);
        });
  }

  public static Function<String, Obligation> obligation(
      String id, String by, @Nullable String due, CommitmentState state, String... requires) {
    return at ->
        new Obligation(
            id,
            title(id),
            List.of(by),
            due == null ? null : date(due),
            state,
            List.of(requires),
            "",
            "",
            at);
  }

  public Packages part(String id) {
    return add(
        parts,
        "parts",
        at -> new Part(id, title(id), "", "", "", null, List.of(), List.of(), "", at));
  }

  public Packages phase(String id) {
    return phase(id, false);
  }

  /** A phase that opens with the one before it. */
  public Packages overlappingPhase(String id) {
    return phase(id, true);
  }

  private Packages phase(String id, boolean overlaps) {
    return add(
        phases,
        "phases",
        at -> new Phase(id, title(id), "", "", "", overlaps, null, null, null, List.of(), "", at));
  }

  public Packages measure(String id, String by) {
    return measure(id, by, measure -> measure);
  }

  public Packages measure(String id, String by, UnaryOperator<Measures> more) {
    return add(measures, "measures", more.apply(new Measures(id, by))::build);
  }

  public Packages requires(String from, String... to) {
    return link(LinkageKind.REQUIRES, Need.ALL, from, to);
  }

  public Packages requiresAnyOf(String from, String... to) {
    return link(LinkageKind.REQUIRES, Need.ANY, from, to);
  }

  public Packages inReturnFor(String from, String... to) {
    return link(LinkageKind.IN_RETURN_FOR, Need.ALL, from, to);
  }

  public Packages opensWayFor(String from, String... to) {
    return link(LinkageKind.OPENS_WAY_FOR, Need.ALL, from, to);
  }

  public Packages suspendedBy(String from, String... to) {
    return link(LinkageKind.SUSPENDED_BY, Need.ALL, from, to);
  }

  public Packages link(LinkageKind kind, Need need, String from, String... to) {
    return contested(List.of(), kind, need, from, to);
  }

  /** A tie that only these parties read into the agreement. */
  public Packages contested(
      List<String> heldBy, LinkageKind kind, Need need, String from, String... to) {
    return add(
        linkages,
        "linkages",
        at -> new Linkage(kind, from, List.of(to), heldBy, need, "", List.of(), at));
  }

  /** On a scale: the opening, then the fallbacks, and the floor or null for none. */
  public Packages position(
      String id, String measure, Better better, List<String> stances, @Nullable String floor) {
    return position(id, measure, new Scale("range", "km", better), stances, floor);
  }

  /** On a term: the opening and the fallbacks in words. */
  public Packages term(String id, String measure, String... stances) {
    return position(id, measure, (Scale) null, List.of(stances), null);
  }

  public Packages position(
      String id,
      String measure,
      @Nullable Scale scale,
      List<String> stances,
      @Nullable String floor) {
    return add(
        positions,
        "positions",
        at -> {
          List<Stance> made = new ArrayList<>();
          for (String stance : stances) {
            String place = made.isEmpty() ? "/preferred" : "/fallbacks/" + (made.size() - 1);
            made.add(stance(scale, stance, at + place));
          }
          return new Position(
              id,
              title(id),
              measure,
              scale,
              made.get(0),
              made.subList(1, made.size()),
              floor == null ? null : stance(scale, floor, at + "/floor"),
              null,
              "",
              "",
              List.of(),
              "",
              at);
        });
  }

  private static Stance stance(@Nullable Scale scale, String stance, String pointer) {
    BigDecimal value = scale == null ? null : new BigDecimal(stance);
    return new Stance(value, stance, "", List.of(), "", pointer);
  }

  public Packages forbids(String id, AuthorityKind... kinds) {
    return constraint(id, List.of(kinds), List.of(), List.of(), List.of());
  }

  public Packages mustInclude(String id, List<String> measures, String... before) {
    return constraint(id, List.of(), measures, List.of(before), List.of());
  }

  public Packages keepsOut(String id, String... areas) {
    return constraint(id, List.of(), List.of(), List.of(), List.of(areas));
  }

  private Packages constraint(
      String id,
      List<AuthorityKind> forbids,
      List<String> include,
      List<String> before,
      List<String> out) {
    return add(
        constraints,
        "constraints",
        at ->
            new Constraint(
                id,
                title(id),
                "",
                forbids.stream().map(kind -> new ForbiddenAuthority(kind, null)).toList(),
                include,
                before,
                out,
                List.of(),
                "",
                at));
  }

  public Packages trigger(String id, List<String> suspends, List<String> ends) {
    return trigger(id, suspends, ends, List.of());
  }

  public Packages trigger(
      String id, List<String> suspends, List<String> ends, List<String> breaches) {
    return add(
        triggers,
        "triggers",
        at ->
            new Trigger(id, title(id), List.of(), "", suspends, ends, breaches, List.of(), "", at));
  }

  public Packages exclusion(String id, String... areas) {
    return add(
        exclusions,
        "exclusions",
        at -> new Exclusion(id, title(id), List.of(areas), "", "", List.of(), "", at));
  }

  public Packages outsideTrack(String id) {
    return add(
        outsideTracks,
        "outsideTracks",
        at -> new OutsideTrack(id, title(id), List.of(), "", "", List.of(), "", at));
  }

  public Packages interest(String id, String party) {
    return add(
        interests,
        "interests",
        at -> new Interest(id, title(id), party, 0, "", "", "", List.of(), "", at));
  }

  public Packages statement(String id, String party, @Nullable String date, String... interests) {
    return add(
        statements,
        "statements",
        at ->
            new Statement(
                id,
                title(id),
                party,
                date == null ? null : date(date),
                "",
                "",
                List.of(interests),
                List.of(),
                "",
                at));
  }

  public Packages demand(String id, String party, long amount, String currency) {
    return add(
        demands,
        "demands",
        at -> new Demand(id, title(id), party, money(amount, currency), "", List.of(), "", at));
  }

  public Packages precedent(String id) {
    return add(
        precedents,
        "precedents",
        at -> new Precedent(id, title(id), null, List.of(), "", "", "", List.of(), "", at));
  }

  public Packages event(String id, String date, @Nullable String until) {
    return add(
        events,
        "events",
        at ->
            new Event(
                id,
                title(id),
                date(date),
                until == null ? null : date(until),
                "",
                List.of(),
                List.of(),
                "",
                at));
  }

  public Packages recommendation(String id, String text, String... concerns) {
    return add(
        recommendations,
        "recommendations",
        at -> new Recommendation(id, title(id), text, List.of(concerns), List.of(), "", at));
  }

  /** A position that the test has made itself. */
  public Packages with(Position position) {
    positions.add(position);
    return this;
  }

  private <T> Packages add(List<T> list, String name, Function<String, T> maker) {
    list.add(maker.apply("/" + name + "/" + list.size()));
    return this;
  }

  /** As if all of it had been read. */
  public Definition definition() {
    return definitionWithout();
  }

  /** As if elements with these ids had been in the file and could not be read. */
  public Definition definitionWithout(String... unread) {
    NegotiatingPackage content = content();
    return new Definition(content, Places.of(content), Set.of(unread));
  }

  public NegotiatingPackage content() {
    return new NegotiatingPackage(
        "demarche/1",
        "example",
        "Example",
        "",
        EDITION,
        asOf,
        "",
        "en",
        null,
        origin,
        summary,
        null,
        List.of(),
        parties,
        List.of(),
        sources,
        areas,
        goals,
        commitments,
        parts,
        phases,
        measures,
        linkages,
        positions,
        constraints,
        triggers,
        exclusions,
        outsideTracks,
        interests,
        statements,
        demands,
        precedents,
        events,
        recommendations,
        List.of(),
        List.of(),
        "");
  }

  static String title(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }

  static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }

  static Money money(long amount, String currency) {
    return new Money(
        BigDecimal.valueOf(amount), currency, Per.TOTAL, 1, null, Spread.UNSTATED, Map.of(), false);
  }
}
