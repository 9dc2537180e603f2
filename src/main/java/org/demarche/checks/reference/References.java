package org.demarche.checks.reference;

import java.util.ArrayList;
import java.util.List;
import org.demarche.checks.Pointers;
import org.demarche.model.Definition;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.Due;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.measure.Area;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Constraint;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Event;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.measure.Trigger;
import org.demarche.model.position.Interest;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.position.Precedent;
import org.demarche.model.position.Source;
import org.demarche.model.position.Stance;
import org.demarche.model.scenario.Supposition;
import org.demarche.model.term.LinkageKind;
import org.jspecify.annotations.Nullable;

/** Collects every reference of a definition, with the kinds of element that each may lead to. */
public final class References {

  /** What a linkage may tie. */
  private static final List<Class<? extends Element>> TIED =
      List.of(
          Measure.class,
          Part.class,
          Phase.class,
          Obligation.class,
          Commitment.class,
          OutsideTrack.class,
          NegotiatingPackage.class);

  /** What may hold up one of those: one of the like, or an event. */
  private static final List<Class<? extends Element>> HOLDING_UP =
      List.of(
          Measure.class,
          Part.class,
          Phase.class,
          Obligation.class,
          Commitment.class,
          OutsideTrack.class,
          NegotiatingPackage.class,
          Trigger.class);

  /** What a trigger may hold up or end. */
  private static final List<Class<? extends Element>> STOPPED =
      List.of(
          Measure.class,
          Part.class,
          Phase.class,
          Commitment.class,
          OutsideTrack.class,
          NegotiatingPackage.class);

  private final Definition definition;
  private final List<Reference> found = new ArrayList<>();

  private References(Definition definition) {
    this.definition = definition;
  }

  public static List<Reference> of(Definition definition) {
    References references = new References(definition);
    references.collect(definition.content());
    return references.found;
  }

  private void collect(NegotiatingPackage content) {
    content.parties().forEach(e -> one(e.partOf(), e.pointer() + "/partOf", Party.class));
    content.goals().forEach(e -> one(e.area(), e.pointer() + "/area", Area.class));
    content.goals().forEach(e -> sources(e.sources(), e.pointer()));
    content.commitments().forEach(this::commitment);
    funded(content);
    content.parts().forEach(this::funded);
    content.parts().forEach(e -> sources(e.sources(), e.pointer()));
    content.phases().forEach(this::funded);
    content.measures().forEach(this::measure);
    content.linkages().forEach(this::linkage);
    content.positions().forEach(this::position);
    content.constraints().forEach(this::constraint);
    content.triggers().forEach(this::trigger);
    content.exclusions().forEach(e -> many(e.areas(), e.pointer() + "/areas", Area.class));
    content.exclusions().forEach(e -> sources(e.sources(), e.pointer()));
    evidence(content);
    content.recommendations().forEach(e -> concerns(e.concerns(), e.pointer()));
    content.recommendations().forEach(e -> sources(e.sources(), e.pointer()));
    content.openQuestions().forEach(e -> concerns(e.concerns(), e.pointer()));
    content.scenarios().forEach(e -> e.changes().forEach(this::supposition));
  }

  private void evidence(NegotiatingPackage content) {
    content.outsideTracks().forEach(e -> parties(e.parties(), e.pointer(), e.sources()));
    content.interests().forEach(e -> party(e.party(), e.pointer(), e.sources()));
    content.statements().forEach(e -> party(e.party(), e.pointer(), e.sources()));
    content
        .statements()
        .forEach(e -> many(e.interests(), e.pointer() + "/interests", Interest.class));
    content.demands().forEach(e -> party(e.party(), e.pointer(), e.sources()));
    content.precedents().forEach(e -> parties(e.parties(), e.pointer(), e.sources()));
    content.events().forEach(e -> parties(e.parties(), e.pointer(), e.sources()));
  }

  private void commitment(Commitment commitment) {
    parties(commitment.parties(), commitment.pointer(), commitment.sources());
    for (Obligation obligation : commitment.obligations()) {
      many(obligation.by(), obligation.pointer() + "/by", Party.class);
      addAll(
          obligation.requires(),
          obligation.pointer() + "/requires",
          List.of(Obligation.class, Measure.class));
    }
  }

  private void measure(Measure measure) {
    String at = measure.pointer();
    one(measure.part(), at + "/part", Part.class);
    one(measure.phase(), at + "/phase", Phase.class);
    one(measure.area(), at + "/area", Area.class);
    many(measure.by(), at + "/by", Party.class);
    many(measure.towards(), at + "/towards", Party.class);
    for (int i = 0; i < measure.authority().size(); i++) {
      one(measure.authority().get(i).party(), at + "/authority/" + i + "/party", Party.class);
    }
    funded(measure);
    after(measure.due(), at + "/due/after");
    after(measure.until(), at + "/until/after");
    if (measure.verification() != null) {
      many(measure.verification().by(), at + "/verification/by", Party.class);
    }
    many(measure.precedents(), at + "/precedents", Precedent.class);
    sources(measure.sources(), at);
  }

  private void funded(Funded funded) {
    for (int i = 0; i < funded.contributions().size(); i++) {
      String party = funded.contributions().get(i).party();
      one(party, funded.pointer() + "/contributions/" + i + "/party", Party.class);
    }
  }

  /** What a time may run from. */
  private void after(@Nullable Due due, String pointer) {
    if (due instanceof RelativeDate relative) {
      add(relative.after(), pointer, List.of(Measure.class, Event.class));
    }
  }

  private void linkage(Linkage linkage) {
    add(linkage.from(), linkage.pointer() + "/from", TIED);
    boolean holdsUp = linkage.kind() == LinkageKind.SUSPENDED_BY;
    addAll(linkage.to(), linkage.pointer() + "/to", holdsUp ? HOLDING_UP : TIED);
    many(linkage.heldBy(), linkage.pointer() + "/heldBy", Party.class);
    sources(linkage.sources(), linkage.pointer());
  }

  private void position(Position position) {
    one(position.measure(), position.pointer() + "/measure", Measure.class);
    stance(position.preferred());
    position.fallbacks().forEach(this::stance);
    stance(position.floor());
    stance(position.counterpart());
    sources(position.sources(), position.pointer());
  }

  private void stance(@Nullable Stance stance) {
    if (stance != null) {
      many(stance.requires(), stance.pointer() + "/requires", Measure.class);
    }
  }

  private void constraint(Constraint constraint) {
    String at = constraint.pointer();
    for (int i = 0; i < constraint.forbidsAuthority().size(); i++) {
      String party = constraint.forbidsAuthority().get(i).party();
      one(party, at + "/forbidsAuthority/" + i + "/party", Party.class);
    }
    many(constraint.mustInclude(), at + "/mustInclude", Measure.class);
    addAll(constraint.before(), at + "/before", List.of(Measure.class, Part.class, Phase.class));
    many(constraint.keepsOut(), at + "/keepsOut", Area.class);
    sources(constraint.sources(), at);
  }

  private void trigger(Trigger trigger) {
    many(trigger.by(), trigger.pointer() + "/by", Party.class);
    addAll(trigger.suspends(), trigger.pointer() + "/suspends", STOPPED);
    addAll(trigger.ends(), trigger.pointer() + "/ends", STOPPED);
    many(trigger.breaches(), trigger.pointer() + "/breaches", Measure.class);
    sources(trigger.sources(), trigger.pointer());
  }

  private void supposition(Supposition change) {
    one(change.drop(), change.pointer() + "/drop", Measure.class);
    one(change.measure(), change.pointer() + "/measure", Measure.class);
    one(change.position(), change.pointer() + "/position", Position.class);
    one(change.trigger(), change.pointer() + "/trigger", Trigger.class);
    one(change.reading(), change.pointer() + "/reading", Party.class);
  }

  private void party(String id, String pointer, List<String> sources) {
    one(id, pointer + "/party", Party.class);
    sources(sources, pointer);
  }

  private void parties(List<String> ids, String pointer, List<String> sources) {
    many(ids, pointer + "/parties", Party.class);
    sources(sources, pointer);
  }

  private void sources(List<String> ids, String pointer) {
    many(ids, pointer + "/sources", Source.class);
  }

  private void concerns(List<String> ids, String pointer) {
    many(ids, pointer + "/concerns", Element.class);
  }

  private void many(List<String> ids, String list, Class<? extends Element> kind) {
    addAll(ids, list, List.of(kind));
  }

  private void one(@Nullable String id, String pointer, Class<? extends Element> kind) {
    if (id != null) {
      add(id, pointer, List.of(kind));
    }
  }

  private void addAll(List<String> ids, String list, List<Class<? extends Element>> kinds) {
    for (int i = 0; i < ids.size(); i++) {
      add(ids.get(i), Pointers.item(definition, list, i, ids.get(i)), kinds);
    }
  }

  private void add(String id, String pointer, List<Class<? extends Element>> kinds) {
    found.add(new Reference(id, pointer, kinds));
  }
}
