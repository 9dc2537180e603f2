package org.demarche.analysis.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a definition, in ids and figures: the content of {@code analysis.json}. Its
 * published schema explains each key; lists are in the order of the package.
 *
 * @param schema the version of the format, {@value #SCHEMA}
 * @param packageId id of the package
 * @param edition date of the edition
 * @param asOf the day that "today" means
 * @param measures each measure, dropped ones too
 * @param phases each phase as a gate
 * @param criticalPath the longest chain of requirements ahead
 * @param unanswered asks and offers for which no counterpart is recorded
 * @param triggers each trigger with what it stops
 * @param consents measures by the kind of consent they need; those of which it is not stated under
 *     {@code unstated}
 * @param money one entry a currency
 * @param readings standings by each disputed reading
 * @param cut which lists are not complete since the package is too large for them
 */
public record AnalysisReport(
    String schema,
    String packageId,
    LocalDate edition,
    LocalDate asOf,
    List<MeasureReport> measures,
    List<PhaseReport> phases,
    PathReport criticalPath,
    Unanswered unanswered,
    List<TriggerReport> triggers,
    Map<String, List<String>> consents,
    List<MoneyReport> money,
    List<ReadingReport> readings,
    List<String> cut) {

  /** The version of the format. */
  public static final String SCHEMA = "demarche-analysis/1";

  public AnalysisReport {
    measures = List.copyOf(measures);
    phases = List.copyOf(phases);
    triggers = List.copyOf(triggers);
    consents = Collections.unmodifiableMap(new LinkedHashMap<>(consents));
    money = List.copyOf(money);
    readings = List.copyOf(readings);
    cut = List.copyOf(cut);
  }

  /**
   * Works everything out. References that lead nowhere are passed over; nothing is thrown for them.
   *
   * @param definition what was read
   * @param asOf the day that "today" means
   */
  public static AnalysisReport of(Definition definition, LocalDate asOf) {
    Analysis analysis = Analysis.of(definition.content(), definition.index(), asOf);
    return of(definition, analysis);
  }

  /**
   * Says what was worked out.
   *
   * @param analysis of the definition
   */
  public static AnalysisReport of(Definition definition, Analysis analysis) {
    return new AnalysisReporter(definition, analysis).report();
  }

  /**
   * A measure.
   *
   * @param direction ask, offer, joint or contribution
   * @param standing exactly one of ten
   * @param overdue whether its date is past and it is neither done, in force nor dropped
   * @param waitsFor what it waits for directly: ids of measures, obligations, tracks, groups, or of
   *     the phase, part or package that is not open; only where it waits or is blocked
   * @param movers ids of the parties that can end its wait
   * @param step when it can begin, from 1; null for what is not ahead
   * @param against ids of what stands against it
   * @param fallsWithout ids of what could never begin without it
   * @param fallsWithoutCount how many these are, also where the list was cut
   * @param heldUpIfBreached ids of what would be held up if it were breached
   */
  public record MeasureReport(
      String id,
      String direction,
      String standing,
      boolean overdue,
      List<String> waitsFor,
      List<String> movers,
      @Nullable Integer step,
      List<String> against,
      List<String> fallsWithout,
      int fallsWithoutCount,
      List<String> heldUpIfBreached) {
    public MeasureReport {
      waitsFor = List.copyOf(waitsFor);
      movers = List.copyOf(movers);
      against = List.copyOf(against);
      fallsWithout = List.copyOf(fallsWithout);
      heldUpIfBreached = List.copyOf(heldUpIfBreached);
    }
  }

  /**
   * A phase as a gate.
   *
   * @param open whether its measures may begin
   * @param waitsFor ids of what its own requirements still want, or of the phase before it
   */
  public record PhaseReport(String id, boolean open, List<String> waitsFor) {
    public PhaseReport {
      waitsFor = List.copyOf(waitsFor);
    }
  }

  /**
   * The critical path.
   *
   * @param acts how many measures must follow one another
   * @param chains how many chains are so long
   * @param elements ids of what all of them share, gates among them
   */
  public record PathReport(int acts, BigInteger chains, List<String> elements) {
    public PathReport {
      elements = List.copyOf(elements);
    }
  }

  /**
   * What has no counterpart.
   *
   * @param asks ids
   * @param offers ids
   */
  public record Unanswered(List<String> asks, List<String> offers) {
    public Unanswered {
      asks = List.copyOf(asks);
      offers = List.copyOf(offers);
    }
  }

  /**
   * A trigger.
   *
   * @param stops measures and obligations, the worst first
   */
  public record TriggerReport(String id, List<StopReport> stops) {
    public TriggerReport {
      stops = List.copyOf(stops);
    }
  }

  /**
   * What a trigger stops.
   *
   * @param effect ended, suspended or blocked
   * @param chain ids from what the trigger names to the element, both included
   */
  public record StopReport(String id, String effect, List<String> chain) {
    public StopReport {
      chain = List.copyOf(chain);
    }
  }

  /**
   * Everything in one currency.
   *
   * @param currency ISO 4217 code
   * @param cost the sum of the costs that are stated; null where none is
   * @param stated how many measures state one
   * @param of how many measures there are, dropped ones apart
   * @param pledged promised contributions
   * @param likely expected ones
   * @param possible thinkable ones
   */
  public record MoneyReport(
      String currency,
      @Nullable BigDecimal cost,
      int stated,
      int of,
      BigDecimal pledged,
      BigDecimal likely,
      BigDecimal possible) {}

  /**
   * A disputed reading.
   *
   * @param heldBy ids of who reads the agreement so
   * @param measures the standing of each measure by that reading
   */
  public record ReadingReport(List<String> heldBy, List<StandingReport> measures) {
    public ReadingReport {
      heldBy = List.copyOf(heldBy);
      measures = List.copyOf(measures);
    }
  }

  /** The standing of a measure by a reading. */
  public record StandingReport(String id, String standing) {}
}
