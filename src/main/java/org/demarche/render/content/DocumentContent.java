package org.demarche.render.content;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Consents.ByKind;
import org.demarche.analysis.Finances;
import org.demarche.analysis.graph.Tally;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.analysis.order.Sequence.Group;
import org.demarche.analysis.order.Sequence.Step;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Recommendation;
import org.demarche.model.term.AuthorityKind;
import org.jspecify.annotations.Nullable;

/**
 * What the kinds of documents share.
 *
 * @param lengthy whether a reader needs to be told where things stand: more measures than fit a few
 *     pages
 * @param outline the sections of a briefing
 * @param decisions recommendations, the first of them for the first page
 * @param moreDecisions how many there are beside these
 * @param directions how many measures go in each direction that any goes in
 * @param figures a strip of up to {@value KeyFigure#MOST} figures
 * @param unansweredAsks asks without a counterpart, of all asks
 * @param unansweredOffers the like of the offers
 * @param standings the measures of each standing that any has, but for what can begin today
 * @param proposerToday what the proposer's executive can do alone today, of all that can begin
 * @param coming what falls due, ends or happens in the next {@value Coming#DAYS} days, by date
 * @param bargain what stands against what, by phase
 * @param keystones at most three of those that most hangs on, with the author's reasons
 * @param path the critical path; null where it is too short to tell
 * @param triggers each event with what it stops and what the paper advises
 * @param lines what to say on sticking points and interests
 * @param record every measure, by part
 * @param matrix the parts that have measures
 * @param columns what a table of all measures needs
 * @param positions each with what is known of the distance
 * @param disputes readings that block something together
 * @param wants what each party wants
 * @param money what is said of each currency
 * @param funded what costs something, or has somebody who might pay for it
 * @param consents what needs more than the consent of an executive, by kind
 * @param waits what waits, and for what
 * @param steps what is ahead; none unless there are several
 * @param reasons ties that nobody disputes and whose reason is written
 * @param events of the timeline, by date
 * @param moneyYears whether costs or contributions are stated by year
 * @param options scenarios side by side
 * @param script what the script of a page works with
 */
public record DocumentContent(
    boolean lengthy,
    Outline outline,
    List<Recommendation> decisions,
    int moreDecisions,
    List<DirectionCount> directions,
    List<KeyFigure> figures,
    Share<Measure> unansweredAsks,
    Share<Measure> unansweredOffers,
    List<Group> standings,
    Share<Measure> proposerToday,
    List<Coming> coming,
    Bargain bargain,
    List<Hinge> keystones,
    @Nullable CriticalPath path,
    List<Impact> triggers,
    TalkingPoints lines,
    List<MeasureRecord.Group> record,
    List<MeasureRecord.Group> matrix,
    Columns columns,
    List<StickingPoint> positions,
    List<Dispute> disputes,
    List<Wants> wants,
    List<MoneySummary> money,
    List<Funded> funded,
    List<ByKind> consents,
    List<Waiting> waits,
    List<Step> steps,
    List<Linkage> reasons,
    List<Event> events,
    boolean moneyYears,
    ScenarioTable options,
    ScriptData script) {

  private static final int DECISIONS = 5;
  private static final int LONG = 12;

  public DocumentContent {
    decisions = List.copyOf(decisions);
    directions = List.copyOf(directions);
    figures = List.copyOf(figures);
    standings = List.copyOf(standings);
    coming = List.copyOf(coming);
    keystones = List.copyOf(keystones);
    triggers = List.copyOf(triggers);
    record = List.copyOf(record);
    matrix = List.copyOf(matrix);
    positions = List.copyOf(positions);
    disputes = List.copyOf(disputes);
    wants = List.copyOf(wants);
    money = List.copyOf(money);
    funded = List.copyOf(funded);
    consents = List.copyOf(consents);
    waits = List.copyOf(waits);
    steps = List.copyOf(steps);
    reasons = List.copyOf(reasons);
    events = List.copyOf(events);
  }

  /** The content of a definition's documents. */
  public static DocumentContent of(Definition definition, Analysis analysis) {
    NegotiatingPackage content = definition.content();
    List<Recommendation> all = content.recommendations();
    List<Recommendation> first = all.subList(0, Math.min(DECISIONS, all.size()));
    List<MeasureRecord.Group> record = MeasureRecord.of(definition, analysis);
    Tally tally = analysis.balance().all();
    List<MoneySummary> money = MoneySummary.of(analysis.finances(), tally.total());
    Bargain bargain = Bargain.of(definition.index(), analysis);
    Sequence sequence = analysis.sequence();
    return new DocumentContent(
        content.measures().size() > LONG,
        Outline.of(content, analysis, bargain),
        first,
        all.size() - first.size(),
        DirectionCount.of(tally),
        KeyFigure.of(definition.index(), analysis, money),
        Share.of(analysis.balance().unansweredAsks(), tally.asks()),
        Share.of(analysis.balance().unansweredOffers(), tally.offers()),
        sequence.groups().stream().filter(group -> group.standing() != Standing.READY).toList(),
        Share.of(analysis.consents().proposerToday(), sequence.ready().size()),
        Coming.of(content, analysis),
        bargain,
        Hinge.of(content, analysis),
        sequence.criticalPath().isWorthTelling() ? sequence.criticalPath() : null,
        analysis.exposure().triggers().stream().map(reach -> Impact.of(reach, all)).toList(),
        new TalkingPointFinder(content, definition.index(), analysis).points(),
        record,
        record.stream().filter(group -> !group.measures().isEmpty()).toList(),
        Columns.of(record),
        StickingPoint.of(analysis),
        analysis.readings().conflicts().stream().map(Dispute::of).toList(),
        Wants.of(content),
        money,
        funded(analysis.finances()),
        analysis.consents().kinds().stream()
            .filter(kind -> kind.kind() != AuthorityKind.EXECUTIVE)
            .toList(),
        Waiting.of(sequence),
        sequence.steps().size() > 1 ? sequence.steps() : List.of(),
        content.linkages().stream()
            .filter(tie -> !tie.isContested() && !tie.why().isBlank())
            .toList(),
        content.events().stream().sorted(Comparator.comparing(Event::date)).toList(),
        analysis.finances().currencies().stream()
            .flatMap(account -> account.years().stream())
            .anyMatch(year -> year.year() != null),
        ScenarioTable.of(definition),
        ScriptData.of(content));
  }

  private static List<Funded> funded(Finances finances) {
    return Stream.concat(
            finances.funded().stream().map(Finances.Funding::element),
            finances.unnamed().stream().map(Finances.Unnamed::element))
        .distinct()
        .toList();
  }
}
