package org.demarche.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.model.measure.Area;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Constraint;
import org.demarche.model.measure.Contribution;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.measure.Trigger;
import org.demarche.model.position.Demand;
import org.demarche.model.position.Exclusion;
import org.demarche.model.position.Goal;
import org.demarche.model.position.Interest;
import org.demarche.model.position.OpenQuestion;
import org.demarche.model.position.Participant;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.position.Precedent;
import org.demarche.model.position.Recommendation;
import org.demarche.model.position.Source;
import org.demarche.model.position.Statement;
import org.demarche.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What one definition says: the whole of a negotiating package.
 *
 * @param schema the version of the format, {@code demarche/1}
 * @param id see {@link Element}; also the name of its folder of documents
 * @param title of the paper
 * @param subtitle or empty
 * @param edition the edition's date
 * @param asOf the day that "today" means in the documents; default the edition's date
 * @param marking handling marking, printed on every page, or empty for none
 * @param language BCP 47 tag; default {@code en}
 * @param issuer who publishes it
 * @param origin what it came from
 * @param summary the bottom line first, as CommonMark
 * @param cost what the whole costs apart from its parts, phases and measures, or null
 * @param contributions who might pay for the package as a whole
 * @param parties the actors
 * @param participants who took part in its origin
 * @param sources what its statements rest on
 * @param areas issue areas
 * @param goals what is sought
 * @param commitments existing agreements
 * @param parts sections of the package, in order
 * @param phases stages, in order
 * @param measures the acts
 * @param linkages the ties
 * @param positions opening, fallbacks, floor
 * @param constraints rules that the whole must keep
 * @param triggers events that hold up or end it
 * @param exclusions what is left out
 * @param outsideTracks what is kept separate
 * @param interests what parties want
 * @param statements evidence
 * @param demands sums asked for
 * @param precedents earlier deals
 * @param events the timeline
 * @param recommendations advice
 * @param openQuestions what is left open
 * @param scenarios what may come instead
 * @param pointer the empty string: the root of the definition
 */
public record NegotiatingPackage(
    String schema,
    String id,
    String title,
    String subtitle,
    LocalDate edition,
    LocalDate asOf,
    String marking,
    String language,
    @Nullable Issuer issuer,
    @Nullable Origin origin,
    String summary,
    @Nullable Money cost,
    List<Contribution> contributions,
    List<Party> parties,
    List<Participant> participants,
    List<Source> sources,
    List<Area> areas,
    List<Goal> goals,
    List<Commitment> commitments,
    List<Part> parts,
    List<Phase> phases,
    List<Measure> measures,
    List<Linkage> linkages,
    List<Position> positions,
    List<Constraint> constraints,
    List<Trigger> triggers,
    List<Exclusion> exclusions,
    List<OutsideTrack> outsideTracks,
    List<Interest> interests,
    List<Statement> statements,
    List<Demand> demands,
    List<Precedent> precedents,
    List<Event> events,
    List<Recommendation> recommendations,
    List<OpenQuestion> openQuestions,
    List<Scenario> scenarios,
    String pointer)
    implements Funded {

  public NegotiatingPackage {
    contributions = List.copyOf(contributions);
    parties = List.copyOf(parties);
    participants = List.copyOf(participants);
    sources = List.copyOf(sources);
    areas = List.copyOf(areas);
    goals = List.copyOf(goals);
    commitments = List.copyOf(commitments);
    parts = List.copyOf(parts);
    phases = List.copyOf(phases);
    measures = List.copyOf(measures);
    linkages = List.copyOf(linkages);
    positions = List.copyOf(positions);
    constraints = List.copyOf(constraints);
    triggers = List.copyOf(triggers);
    exclusions = List.copyOf(exclusions);
    outsideTracks = List.copyOf(outsideTracks);
    interests = List.copyOf(interests);
    statements = List.copyOf(statements);
    demands = List.copyOf(demands);
    precedents = List.copyOf(precedents);
    events = List.copyOf(events);
    recommendations = List.copyOf(recommendations);
    openQuestions = List.copyOf(openQuestions);
    scenarios = List.copyOf(scenarios);
  }

  /** The same, with another day that "today" means. */
  public NegotiatingPackage asOf(LocalDate day) {
    return new NegotiatingPackage(
        schema,
        id,
        title,
        subtitle,
        edition,
        day,
        marking,
        language,
        issuer,
        origin,
        summary,
        cost,
        contributions,
        parties,
        participants,
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
        openQuestions,
        scenarios,
        pointer);
  }

  @Override
  public String kind() {
    return "package";
  }

  /** What may have a cost and givers: the package itself, parts, phases and measures. */
  public Stream<Funded> funded() {
    return Stream.of(List.of(this), parts, phases, measures).flatMap(List::stream);
  }

  /** Everything that has an id, the package itself first, then in the order of the format. */
  public Stream<Element> elements() {
    Stream<? extends Element> members =
        Stream.of(
                parties,
                sources,
                areas,
                goals,
                commitments,
                commitments.stream().flatMap(c -> c.obligations().stream()).toList(),
                parts,
                phases,
                measures,
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
                openQuestions,
                scenarios)
            .flatMap(List::stream);
    return Stream.concat(Stream.of(this), members);
  }
}
