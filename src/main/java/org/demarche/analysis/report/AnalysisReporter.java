package org.demarche.analysis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Balance.Account;
import org.demarche.analysis.Exposure.Stop;
import org.demarche.analysis.Finances;
import org.demarche.analysis.KeystoneRanking;
import org.demarche.analysis.Keystones.HeldUp;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.order.Readings.Reading;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Sequence.Gate;
import org.demarche.analysis.order.Sequence.Unmet;
import org.demarche.analysis.order.Sequence.Wait;
import org.demarche.analysis.report.AnalysisReport.MeasureReport;
import org.demarche.analysis.report.AnalysisReport.MoneyReport;
import org.demarche.analysis.report.AnalysisReport.PathReport;
import org.demarche.analysis.report.AnalysisReport.PhaseReport;
import org.demarche.analysis.report.AnalysisReport.ReadingReport;
import org.demarche.analysis.report.AnalysisReport.StandingReport;
import org.demarche.analysis.report.AnalysisReport.StopReport;
import org.demarche.analysis.report.AnalysisReport.TriggerReport;
import org.demarche.analysis.report.AnalysisReport.Unanswered;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.jspecify.annotations.Nullable;

/** Says an {@link Analysis} in ids and figures. */
final class AnalysisReporter {

  /** How many entries the lists of one kind have together before they are cut. */
  private static final int LISTED = KeystoneRanking.LISTED;

  private static final int LISTED_EACH_BEYOND = 50;

  private final Definition definition;
  private final Analysis analysis;
  private final Map<String, Wait> waits = new HashMap<>();
  private final Map<String, Integer> steps = new HashMap<>();
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Keystone> keystones = new HashMap<>();
  private final Map<String, HeldUp> heldUp = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> cut = new ArrayList<>();
  private int listedAgainst;
  private int listedChains;

  AnalysisReporter(Definition definition, Analysis analysis) {
    this.definition = definition;
    this.analysis = analysis;
    definition.index().elements().forEach(one -> places.put(one.id(), places.size()));
    Sequence sequence = analysis.sequence();
    sequence.waits().forEach(wait -> wait.measures().forEach(one -> waits.put(one.id(), wait)));
    sequence
        .steps()
        .forEach(step -> step.measures().forEach(one -> steps.put(one.id(), step.number())));
    accounts.putAll(analysis.balance().byMeasure());
    analysis.keystones().all().forEach(one -> keystones.put(one.measure().id(), one));
    analysis.keystones().heldUp().forEach(one -> heldUp.put(one.duty().id(), one));
  }

  AnalysisReport report() {
    List<MeasureReport> measures =
        analysis.standings().keySet().stream()
            .flatMap(id -> definition.index().find(id, Measure.class).stream())
            .map(this::measure)
            .toList();
    List<TriggerReport> triggers =
        analysis.exposure().triggers().stream()
            .map(one -> new TriggerReport(one.trigger().id(), stops(one.stops())))
            .toList();
    return new AnalysisReport(
        AnalysisReport.SCHEMA,
        definition.content().id(),
        definition.content().edition(),
        analysis.asOf(),
        measures,
        analysis.sequence().phases().stream().map(this::phase).toList(),
        path(analysis.sequence().criticalPath()),
        new Unanswered(
            ids(analysis.balance().unansweredAsks()), ids(analysis.balance().unansweredOffers())),
        triggers,
        consents(),
        analysis.finances().currencies().stream().map(AnalysisReporter::money).toList(),
        analysis.readings().readings().stream().map(AnalysisReporter::reading).toList(),
        cut.stream().distinct().toList());
  }

  /** What is open waits for nothing, also where it has opened without what it required. */
  private PhaseReport phase(Gate gate) {
    return new PhaseReport(
        gate.phase().id(), gate.open(), gate.open() ? List.of() : targets(gate.unmet()));
  }

  private MeasureReport measure(Measure measure) {
    String id = measure.id();
    Wait wait = waits.get(id);
    Keystone keystone = keystones.get(id);
    HeldUp held = heldUp.get(id);
    int falls = keystone == null ? 0 : keystone.falls().total();
    if (keystone != null && keystone.fallen().size() < falls) {
      cut.add("fallsWithout");
    }
    return new MeasureReport(
        id,
        Objects.requireNonNull(analysis.directions().get(id)).key(),
        Objects.requireNonNull(analysis.standings().get(id)).key(),
        analysis.overdue().contains(id),
        wait == null ? List.of() : targets(wait.unmet()),
        wait == null ? List.of() : ids(wait.movers()),
        steps.get(id),
        against(accounts.get(id)),
        keystone == null ? List.of() : ids(keystone.fallen()),
        falls,
        held == null ? List.of() : ids(held.measures()));
  }

  private List<String> against(@Nullable Account account) {
    if (account == null) {
      return List.of();
    }
    List<? extends Element> all = account.returns();
    if (listedAgainst + all.size() > LISTED && all.size() > LISTED_EACH_BEYOND) {
      cut.add("against");
      all = all.subList(0, LISTED_EACH_BEYOND);
    }
    listedAgainst += all.size();
    return ids(all);
  }

  private List<StopReport> stops(List<Stop> stops) {
    return stops.stream()
        .map(stop -> new StopReport(stop.element().id(), stop.effect().key(), chain(stop.chain())))
        .toList();
  }

  private List<String> chain(List<Element> chain) {
    if (listedChains + chain.size() > LISTED && chain.size() > LISTED_EACH_BEYOND) {
      cut.add("chain");
      return List.of(chain.get(0).id(), chain.get(chain.size() - 1).id());
    }
    listedChains += chain.size();
    return ids(chain);
  }

  private List<String> targets(List<Unmet> unmet) {
    return unmet.stream()
        .flatMap(one -> one.outstanding().stream())
        .distinct()
        .sorted(
            Comparator.comparingInt(element -> places.getOrDefault(element.id(), places.size())))
        .map(Element::id)
        .toList();
  }

  private static PathReport path(Sequence.CriticalPath path) {
    return new PathReport(
        path.acts(),
        path.chains(),
        path.links().stream().map(link -> link.element().id()).toList());
  }

  private Map<String, List<String>> consents() {
    Map<String, List<String>> consents = new LinkedHashMap<>();
    analysis.consents().kinds().forEach(one -> consents.put(one.kind().key(), ids(one.measures())));
    consents.put("unstated", ids(analysis.consents().unstated()));
    return consents;
  }

  private static MoneyReport money(Finances.Account account) {
    Finances.Sums sums = account.contributed();
    return new MoneyReport(
        account.currency(),
        account.cost(),
        account.stated(),
        account.of(),
        sums.pledged(),
        sums.likely(),
        sums.possible());
  }

  private static ReadingReport reading(Reading reading) {
    return new ReadingReport(
        ids(reading.heldBy()),
        reading.standings().entrySet().stream()
            .map(one -> new StandingReport(one.getKey(), one.getValue().key()))
            .toList());
  }

  private static List<String> ids(List<? extends Element> elements) {
    return elements.stream().map(Element::id).toList();
  }
}
