package org.demarche.analysis.scenario;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.model.scenario.Supposition;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a scenario supposes. What each does to a package is said by {@link
 * ScenarioApplication}.
 */
public sealed interface ScenarioChange {

  /** What a definition supposes in one entry; several where it says several things. */
  static List<ScenarioChange> of(Supposition said) {
    List<ScenarioChange> changes = new ArrayList<>();
    if (said.drop() != null) {
      changes.add(new Restated(said.drop(), Status.DROPPED));
    }
    if (said.measure() != null && said.status() != null) {
      changes.add(new Restated(said.measure(), said.status()));
    }
    if (said.measure() != null && said.due() != null) {
      changes.add(new Dated(said.measure(), said.due()));
    }
    if (said.position() != null) {
      String position = said.position();
      StanceChoice.parse(said.take()).ifPresent(one -> changes.add(new Taken(position, one)));
    }
    if (said.trigger() != null) {
      changes.add(new Happened(said.trigger()));
    }
    if (said.reading() != null) {
      changes.add(new ReadBy(said.reading()));
    }
    return changes;
  }

  /** Id of the element that it is about. */
  String id();

  /** What of that element is supposed, in a word; two of one word and id contradict each other. */
  String matter();

  /** What is supposed of it, as it is written; null where its happening says all. */
  @Nullable String to();

  /** The whole as a reader says it, for instance {@code visit is done}. */
  String words();

  /**
   * A measure has another status from the as-of day on.
   *
   * @param id of a measure
   * @param status that it has then; dropped where it is refused or given up
   */
  record Restated(String id, Status status) implements ScenarioChange {
    @Override
    public String matter() {
      return "status";
    }

    @Override
    public @Nullable String to() {
      return status.key();
    }

    @Override
    public String words() {
      return "%s is %s".formatted(id, status.words());
    }
  }

  /**
   * A measure is due at another time.
   *
   * @param id of a measure
   * @param due when
   */
  record Dated(String id, PartialDate due) implements ScenarioChange {
    @Override
    public String matter() {
      return "date";
    }

    @Override
    public @Nullable String to() {
      return due.toString();
    }

    @Override
    public String words() {
      return "%s is due %s".formatted(id, due);
    }
  }

  /**
   * A position is settled at one of its stances.
   *
   * @param id of a position
   * @param stance which one
   */
  record Taken(String id, StanceChoice stance) implements ScenarioChange {
    @Override
    public String matter() {
      return "stance";
    }

    @Override
    public @Nullable String to() {
      return stance.key();
    }

    @Override
    public String words() {
      return "%s is settled at %s".formatted(id, stance.words());
    }
  }

  /**
   * An event has happened.
   *
   * @param id of a trigger
   */
  record Happened(String id) implements ScenarioChange {
    @Override
    public String matter() {
      return "event";
    }

    @Override
    public @Nullable String to() {
      return null;
    }

    @Override
    public String words() {
      return id + " happens";
    }
  }

  /**
   * The agreement is read as one party reads it.
   *
   * @param id of a party that holds disputed ties
   */
  record ReadBy(String id) implements ScenarioChange {
    @Override
    public String matter() {
      return "reading";
    }

    @Override
    public @Nullable String to() {
      return null;
    }

    @Override
    public String words() {
      return "the agreement is read as %s reads it".formatted(id);
    }
  }
}
