package org.demarche.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.ScenarioFault;
import org.demarche.analysis.scenario.ScenarioOption;
import org.demarche.analysis.scenario.StanceChoice;
import org.demarche.app.settings.UsageException;
import org.demarche.model.Definition;
import org.demarche.model.NearestSpelling;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Trigger;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.scenario.Scenario;
import org.demarche.model.term.Status;

/** Reads the options of {@code what-if}; all their faults are told together. */
public final class ScenarioArguments {

  private static final List<String> STATUSES = Stream.of(Status.values()).map(Status::key).toList();

  private final Definition definition;
  private final List<ScenarioChange> changes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  public ScenarioArguments(Definition definition) {
    this.definition = definition;
  }

  /** Measures that are given up. */
  public ScenarioArguments drop(List<String> ids) {
    return each(
        "--drop", ids, Measure.class, id -> new ScenarioChange.Restated(id, Status.DROPPED));
  }

  /** Measures with another status, as {@code visit=done}. */
  public ScenarioArguments status(List<String> pairs) {
    return pairs("--status", pairs, Measure.class, "STATUS", this::status);
  }

  /** Measures that are due at another time, as {@code visit=1999-05}. */
  public ScenarioArguments date(List<String> pairs) {
    return pairs("--date", pairs, Measure.class, "DATE", this::date);
  }

  /** Positions and the stance at which they are settled, as {@code range=fallback:1}. */
  public ScenarioArguments take(List<String> pairs) {
    return pairs("--take", pairs, Position.class, "STANCE", this::take);
  }

  /** Events that happen. */
  public ScenarioArguments trigger(List<String> ids) {
    return each("--trigger", ids, Trigger.class, ScenarioChange.Happened::new);
  }

  /** Parties whose reading counts. */
  public ScenarioArguments reading(List<String> ids) {
    return each("--reading", ids, Party.class, ScenarioChange.ReadBy::new);
  }

  /**
   * What a scenario of the definition supposes, before all else; empty where there is none such.
   */
  public Optional<Scenario> scenario(String id) {
    Optional<Scenario> written =
        isThere("--scenario", id, Scenario.class)
            ? definition.index().find(id, Scenario.class)
            : Optional.empty();
    written.ifPresent(one -> changes.addAll(0, ScenarioOption.changes(one)));
    return written;
  }

  /**
   * What is supposed.
   *
   * @throws UsageException that names all faults, a line each
   */
  public List<ScenarioChange> changes() {
    ScenarioFault.of(definition.content(), definition.index(), changes)
        .forEach(fault -> faults.add(fault.message()));
    if (!faults.isEmpty()) {
      throw new UsageException(String.join("\n          ", faults));
    }
    return List.copyOf(changes);
  }

  private ScenarioArguments each(
      String option,
      List<String> ids,
      Class<? extends Element> kind,
      Function<String, ScenarioChange> change) {
    ids.stream().filter(id -> isThere(option, id, kind)).map(change).forEach(changes::add);
    return this;
  }

  private ScenarioArguments pairs(
      String option,
      List<String> pairs,
      Class<? extends Element> kind,
      String value,
      BiFunction<String, String, Optional<ScenarioChange>> change) {
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      if (parts.length < 2) {
        faults.add(
            "%s %s: written %s=%s"
                .formatted(option, pair, name(kind).toUpperCase(Locale.ROOT), value));
      } else {
        boolean there = isThere(option, parts[0], kind);
        change.apply(parts[0], parts[1]).filter(one -> there).ifPresent(changes::add);
      }
    }
    return this;
  }

  private Optional<ScenarioChange> status(String id, String word) {
    Optional<Status> status =
        Stream.of(Status.values()).filter(one -> one.key().equals(word)).findFirst();
    if (status.isEmpty()) {
      faults.add(
          "--status %s=%s: a status is one of %s%s"
              .formatted(
                  id,
                  word,
                  String.join(", ", STATUSES),
                  NearestSpelling.among(STATUSES).hint(word)));
    }
    return status.map(one -> new ScenarioChange.Restated(id, one));
  }

  private Optional<ScenarioChange> date(String id, String word) {
    Optional<PartialDate> due = PartialDate.parse(word);
    if (due.isEmpty()) {
      faults.add(
          "--date %s=%s: a date is a year, a month or a day, such as 1999-05".formatted(id, word));
    }
    return due.map(one -> new ScenarioChange.Dated(id, one));
  }

  private Optional<ScenarioChange> take(String id, String word) {
    Optional<StanceChoice> stance = StanceChoice.parse(word);
    if (stance.isEmpty()) {
      List<String> spellings = StanceChoice.SPELLINGS;
      faults.add(
          "--take %s=%s: a stance is one of %s%s"
              .formatted(
                  id,
                  word,
                  String.join(", ", spellings),
                  NearestSpelling.among(spellings).hint(word)));
    }
    return stance.map(one -> new ScenarioChange.Taken(id, one));
  }

  private boolean isThere(String option, String id, Class<? extends Element> kind) {
    Optional<Element> element = definition.index().find(id);
    if (element.filter(kind::isInstance).isPresent()) {
      return true;
    }
    NearestSpelling near =
        NearestSpelling.among(
            definition.index().elements().stream()
                .filter(kind::isInstance)
                .map(Element::id)
                .toList());
    faults.add(
        element
            .map(one -> "%s: %s is a %s, no %s".formatted(option, id, one.kind(), name(kind)))
            .orElseGet(
                () ->
                    "%s: no %s has the id \"%s\"%s"
                        .formatted(option, name(kind), id, near.hint(id))));
    return false;
  }

  private static String name(Class<? extends Element> kind) {
    return kind.getSimpleName().toLowerCase(Locale.ROOT);
  }
}
