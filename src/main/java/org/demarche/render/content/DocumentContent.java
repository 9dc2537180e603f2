package org.demarche.render.content;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.Finances;
import org.demarche.model.Definition;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Linkage;
import org.demarche.model.position.Recommendation;

/**
 * What the kinds of documents share.
 *
 * @param lengthy whether a reader needs to be told where things stand: more measures than fit a few
 *     pages
 * @param decisions recommendations, the first of them for the first page
 * @param moreDecisions how many there are beside these
 * @param figures a strip of up to six figures
 * @param coming what falls due, ends or happens in the next {@value Coming#DAYS} days, by date
 * @param bargain what stands against what, by phase
 * @param keystones at most three of those that most hangs on, with the author's reasons
 * @param triggers each event with what it stops and what the paper advises
 * @param lines what to say on sticking points and interests
 * @param record every measure, by part
 * @param columns what a table of all measures needs
 * @param positions each with what is known of the distance
 * @param wants what each party wants
 * @param funded what costs something, or has somebody who might pay for it
 * @param reasons ties that nobody disputes and whose reason is written
 * @param events of the timeline, by date
 * @param moneyYears whether costs or contributions are stated by year
 */
public record DocumentContent(
    boolean lengthy,
    List<Recommendation> decisions,
    int moreDecisions,
    List<KeyFigure> figures,
    List<Coming> coming,
    Bargain bargain,
    List<Hinge> keystones,
    List<TriggerAdvice> triggers,
    TalkingPoints lines,
    List<MeasureRecord.Group> record,
    Columns columns,
    List<StickingPoint> positions,
    List<Wants> wants,
    List<Funded> funded,
    List<Linkage> reasons,
    List<Event> events,
    boolean moneyYears) {

  private static final int DECISIONS = 5;
  private static final int LONG = 12;

  public DocumentContent {
    decisions = List.copyOf(decisions);
    figures = List.copyOf(figures);
    coming = List.copyOf(coming);
    keystones = List.copyOf(keystones);
    triggers = List.copyOf(triggers);
    record = List.copyOf(record);
    positions = List.copyOf(positions);
    wants = List.copyOf(wants);
    funded = List.copyOf(funded);
    reasons = List.copyOf(reasons);
    events = List.copyOf(events);
  }

  /** The content of a definition's documents. */
  public static DocumentContent of(Definition definition, Analysis analysis) {
    List<Recommendation> all = definition.content().recommendations();
    List<MeasureRecord.Group> record = MeasureRecord.of(definition, analysis);
    List<Recommendation> first = all.subList(0, Math.min(DECISIONS, all.size()));
    return new DocumentContent(
        definition.content().measures().size() > LONG,
        first,
        all.size() - first.size(),
        KeyFigure.of(definition.index(), analysis),
        Coming.of(definition.content(), analysis),
        Bargain.of(definition.index(), analysis),
        Hinge.of(definition.content(), analysis),
        analysis.exposure().triggers().stream().map(reach -> advice(all, reach)).toList(),
        new TalkingPointFinder(definition.content(), definition.index(), analysis).points(),
        record,
        Columns.of(record),
        StickingPoint.of(analysis),
        Wants.of(definition.content()),
        funded(analysis.finances()),
        definition.content().linkages().stream()
            .filter(tie -> !tie.isContested() && !tie.why().isBlank())
            .toList(),
        definition.content().events().stream().sorted(Comparator.comparing(Event::date)).toList(),
        analysis.finances().currencies().stream()
            .flatMap(account -> account.years().stream())
            .anyMatch(year -> year.year() != null));
  }

  private static List<Funded> funded(Finances finances) {
    return Stream.concat(
            finances.funded().stream().map(Finances.Funding::element),
            finances.unnamed().stream().map(Finances.Unnamed::element))
        .distinct()
        .toList();
  }

  private static TriggerAdvice advice(List<Recommendation> all, Reach reach) {
    String id = reach.trigger().id();
    return new TriggerAdvice(
        reach, all.stream().filter(advice -> advice.concerns().contains(id)).toList());
  }

  /**
   * An event that would stop something.
   *
   * @param reach what it stops
   * @param advice recommendations that concern it
   */
  public record TriggerAdvice(Reach reach, List<Recommendation> advice) {
    public TriggerAdvice {
      advice = List.copyOf(advice);
    }
  }
}
