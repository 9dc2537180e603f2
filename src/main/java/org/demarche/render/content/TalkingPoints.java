package org.demarche.render.content;

import java.util.List;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Demand;
import org.demarche.model.position.Interest;
import org.demarche.model.position.OpenQuestion;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.position.Precedent;
import org.demarche.model.position.Recommendation;
import org.demarche.model.position.Stance;
import org.demarche.model.position.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What to say, what will be said and what to answer. No floor is in it, nor what is worked out from
 * one. Nothing is in it twice: what bears on several points stands with the first of them.
 *
 * @param aims ranked interests of the proposer's side, the foremost of each party first
 * @param positions the sticking points, those on what is done, in force or dropped last
 * @param parties the other parties that there is something to say to, counterparts first
 * @param leftOut interests that are neither ranked nor have words of the author
 */
public record TalkingPoints(
    List<Interest> aims, List<OnPosition> positions, List<WithParty> parties, int leftOut) {

  public TalkingPoints {
    aims = List.copyOf(aims);
    positions = List.copyOf(positions);
    parties = List.copyOf(parties);
  }

  /**
   * A sticking point.
   *
   * @param position as written
   * @param reason why there is the measure that it is about; empty where it was told before, or is
   *     not written
   * @param preferred the opening
   * @param counterpart where the counterpart is known to stand
   * @param statements those that it names, and those that name it
   * @param fallbacks in the order they may be conceded
   * @param background what to know
   */
  public record OnPosition(
      Position position,
      String reason,
      Stance preferred,
      @Nullable Stance counterpart,
      List<Statement> statements,
      List<Fallback> fallbacks,
      Background background) {
    public OnPosition {
      statements = List.copyOf(statements);
      fallbacks = List.copyOf(fallbacks);
    }
  }

  /**
   * What may be conceded.
   *
   * @param stance as written
   * @param unmet required measures that are neither done nor in force
   */
  public record Fallback(Stance stance, List<Measure> unmet) {
    public Fallback {
      unmet = List.copyOf(unmet);
    }
  }

  /**
   * What there is to say to one party.
   *
   * @param party none of the proposer's side
   * @param interests the ranked ones, the foremost first, then others with words of the author
   * @param demands what it asks to be paid
   * @param precedents what was agreed with it before and teaches something
   */
  public record WithParty(
      Party party, List<OnInterest> interests, List<Demand> demands, List<Precedent> precedents) {
    public WithParty {
      interests = List.copyOf(interests);
      demands = List.copyOf(demands);
      precedents = List.copyOf(precedents);
    }
  }

  /**
   * An interest of another party.
   *
   * @param interest as written
   * @param statements those that bear on it
   * @param background what to know
   */
  public record OnInterest(Interest interest, List<Statement> statements, Background background) {
    public OnInterest {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Facts to have at hand.
   *
   * @param measures the one that a position is about, and those that the point's words link to
   * @param advice recommendations that concern the point
   * @param open questions that concern the point
   */
  public record Background(
      List<Fact> measures, List<Recommendation> advice, List<OpenQuestion> open) {
    public Background {
      measures = List.copyOf(measures);
      advice = List.copyOf(advice);
      open = List.copyOf(open);
    }
  }

  /**
   * Where a measure stands.
   *
   * @param measure as written
   * @param standing on the day
   * @param overdue whether its date is past
   * @param against what stands against it; empty for one that was dropped
   */
  public record Fact(Measure measure, Standing standing, boolean overdue, List<Element> against) {
    public Fact {
      against = List.copyOf(against);
    }
  }
}
