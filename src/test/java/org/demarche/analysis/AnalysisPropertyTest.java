package org.demarche.analysis;

import static org.demarche.analysis.Analyses.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Property;
import org.demarche.analysis.order.Sequence;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Trigger;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

/** What must hold of every package, on generated ones. */
class AnalysisPropertyTest {

  private static final int TRIES = 60;

  private static final Set<Status> OVER = Set.of(Status.DONE, Status.LAPSED, Status.DROPPED);

  @Test
  void whatFallsWithAKeystoneIsWhatCannotHappenOnceItIsTakenAway() {
    Property.holds(
        TRIES,
        random ->
            whatFallsWithAKeystoneIsWhatCannotHappenOnceItIsTakenAway(
                Property.between(random, 2, 30), random.nextLong()));
  }

  private static void whatFallsWithAKeystoneIsWhatCannotHappenOnceItIsTakenAway(
      int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    Keystones keystones = Analyses.of(content).keystones();
    Set<String> open = open(content);
    for (Keystones.Keystone keystone : keystones.all()) {
      String id = keystone.measure().id();
      Set<String> expected = new HashSet<>(open);
      expected.removeAll(Naive.possible(content, Set.of(id)));
      expected.remove(id);
      assertEquals(expected.size(), keystone.falls().total(), id);
      assertEquals(expected, Set.copyOf(ids(keystone.fallen())), id);
    }
  }

  /** What has not begun and can, by the written ties and the order of the phases. */
  private static Set<String> open(NegotiatingPackage content) {
    Sequence sequence = Analyses.of(content).sequence();
    Set<String> open = new HashSet<>(ids(sequence.ready()));
    open.addAll(ids(sequence.waiting()));
    return open;
  }

  private static Collector<String, ?, Set<String>> set() {
    return Collectors.toSet();
  }

  @Test
  void aTriggerStopsWhatItNamesAndWhatCannotHappenWithoutThat() {
    Property.holds(
        TRIES,
        random ->
            aTriggerStopsWhatItNamesAndWhatCannotHappenWithoutThat(
                Property.between(random, 2, 40), random.nextLong()));
  }

  private static void aTriggerStopsWhatItNamesAndWhatCannotHappenWithoutThat(int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    for (Exposure.Reach reach : Analyses.of(content).exposure().triggers()) {
      Set<String> named = named(content, reach.trigger());
      Set<String> expected = open(content);
      expected.removeAll(Naive.possible(content, named));
      expected.addAll(named);
      assertEquals(expected, reach.stops().stream().map(s -> s.element().id()).collect(set()));
      assertEquals(named.size(), reach.direct());
      reach.stops().forEach(stop -> assertExplains(content, stop, named));
    }
  }

  private static Set<String> named(NegotiatingPackage content, Trigger trigger) {
    Set<String> unstopped =
        content.measures().stream()
            .filter(one -> OVER.contains(one.status()))
            .map(Measure::id)
            .collect(set());
    return Stream.of(
            trigger.suspends().stream(),
            trigger.ends().stream(),
            content.linkages().stream()
                .filter(linkage -> linkage.kind() == LinkageKind.SUSPENDED_BY)
                .filter(linkage -> linkage.to().contains(trigger.id()))
                .map(Linkage::from))
        .flatMap(ids -> ids)
        .filter(id -> !unstopped.contains(id))
        .collect(set());
  }

  /** Each link of a chain requires the one before, or belongs to it or holds it. */
  private static void assertExplains(
      NegotiatingPackage content, Exposure.Stop stop, Set<String> named) {
    List<Element> chain = stop.chain();
    assertTrue(named.contains(chain.get(0).id()));
    assertEquals(stop.element(), chain.get(chain.size() - 1));
    for (int i = 1; i < chain.size(); i++) {
      Element before = chain.get(i - 1);
      Element after = chain.get(i);
      boolean tied =
          content.linkages().stream()
              .filter(linkage -> linkage.kind() == LinkageKind.REQUIRES)
              .filter(linkage -> linkage.from().equals(after.id()))
              .anyMatch(linkage -> linkage.to().contains(before.id()));
      assertTrue(tied || isIn(before, after) || isIn(after, before), before + " " + after);
    }
  }

  private static boolean isIn(Element element, Element group) {
    return element instanceof Measure measure
        && (group.id().equals(measure.part()) || group.id().equals(measure.phase()));
  }

  @Test
  void aMeasureIsInALaterStepThanWhatItRequires() {
    Property.holds(
        TRIES,
        random ->
            aMeasureIsInALaterStepThanWhatItRequires(
                Property.between(random, 2, 200), random.nextLong()));
  }

  private static void aMeasureIsInALaterStepThanWhatItRequires(int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    Map<String, Integer> layer = steps(Analyses.of(content));
    for (Linkage linkage : content.linkages()) {
      Integer own = layer.get(linkage.from());
      if (linkage.kind() == LinkageKind.REQUIRES && own != null) {
        List<Boolean> earlier =
            linkage.to().stream()
                .filter(to -> to.startsWith("m-"))
                .map(to -> !layer.containsKey(to) || layer.get(to) < own)
                .toList();
        boolean holds =
            linkage.need() == Need.ANY
                ? earlier.contains(true) || earlier.size() < linkage.to().size()
                : !earlier.contains(false);
        assertTrue(holds, linkage.toString());
      }
    }
  }

  private static Map<String, Integer> steps(Analysis analysis) {
    Map<String, Integer> layers = new HashMap<>();
    analysis
        .sequence()
        .steps()
        .forEach(layer -> layer.measures().forEach(m -> layers.put(m.id(), layer.number())));
    return layers;
  }

  @Test
  void everyMeasureStandsSomewhereAndOnlyOnce() {
    Property.holds(
        TRIES,
        random ->
            everyMeasureStandsSomewhereAndOnlyOnce(
                Property.between(random, 2, 100), random.nextLong()));
  }

  private static void everyMeasureStandsSomewhereAndOnlyOnce(int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    Sequence sequence = Analyses.of(content).sequence();
    List<String> all = new ArrayList<>();
    sequence.groups().forEach(group -> all.addAll(ids(group.measures())));
    Collections.sort(all);
    assertEquals(ids(content.measures()).stream().sorted().toList(), all);
    sequence.waits().forEach(one -> assertTrue(!one.unmet().isEmpty()));
    List<String> ahead = new ArrayList<>(ids(sequence.ready()));
    ahead.addAll(ids(sequence.waiting()));
    List<String> stepped = new ArrayList<>();
    sequence.steps().forEach(step -> stepped.addAll(ids(step.measures())));
    assertEquals(ahead.stream().sorted().toList(), stepped.stream().sorted().toList());
    assertEquals(
        ids(sequence.ready()),
        sequence.steps().stream()
            .filter(step -> step.number() == 1)
            .flatMap(step -> ids(step.measures()).stream())
            .toList());
  }

  @Test
  void theOrderInWhichTiesAreWrittenChangesNothing() {
    Property.holds(
        TRIES,
        random ->
            theOrderInWhichTiesAreWrittenChangesNothing(
                Property.between(random, 2, 60), random.nextLong()));
  }

  private static void theOrderInWhichTiesAreWrittenChangesNothing(int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    List<Linkage> linkages = new ArrayList<>(content.linkages());
    Collections.shuffle(linkages, new Random(seed));
    Analysis one = Analyses.of(content);
    Analysis other = Analyses.of(with(content, linkages));
    assertEquals(one.keystones(), other.keystones());
    assertEquals(one.sequence().steps(), other.sequence().steps());
    assertEquals(one.standings(), other.standings());
    assertEquals(one.balance().parts(), other.balance().parts());
    assertEquals(one.sequence().criticalPath(), other.sequence().criticalPath());
  }

  @Test
  void oneRequirementLessNeverHoldsAnythingUp() {
    Property.holds(
        TRIES,
        random ->
            oneRequirementLessNeverHoldsAnythingUp(
                Property.between(random, 2, 60), random.nextLong()));
  }

  private static void oneRequirementLessNeverHoldsAnythingUp(int size, long seed) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    List<Linkage> loosened =
        new ArrayList<>(
            content.linkages().stream().filter(one -> !one.from().startsWith("phase")).toList());
    Analysis tight = Analyses.of(with(content, loosened));
    if (!loosened.isEmpty()) {
      loosened.remove(new Random(seed).nextInt(loosened.size()));
    }
    Analysis loose = Analyses.of(with(content, loosened));
    assertTrue(ids(loose.sequence().ready()).containsAll(ids(tight.sequence().ready())));
    assertTrue(ids(tight.sequence().blocked()).containsAll(ids(loose.sequence().blocked())));
  }

  @Test
  void whatStandsAgainstAThingHasThatAgainstIt() {
    Property.holds(
        TRIES,
        random ->
            whatStandsAgainstAThingHasThatAgainstIt(
                Property.between(random, 2, 60), random.nextLong()));
  }

  private static void whatStandsAgainstAThingHasThatAgainstIt(int size, long seed) {
    Balance balance = Analyses.of(GeneratedPackage.small(size, seed)).balance();
    Set<List<String>> pairs =
        Stream.of(balance.asks(), balance.offers(), balance.joint(), balance.contributions())
            .flatMap(List::stream)
            .flatMap(one -> one.returns().stream().map(o -> List.of(one.measure().id(), o.id())))
            .collect(Collectors.toSet());
    pairs.forEach(pair -> assertTrue(pairs.contains(List.of(pair.get(1), pair.get(0))), "" + pair));
    int lines = balance.parts().stream().mapToInt(line -> line.measures().total()).sum();
    assertEquals(balance.byMeasure().size(), lines);
  }

  @Test
  void nothingIsThrownWhateverReferencesSay() {
    Property.holds(
        TRIES,
        random ->
            nothingIsThrownWhateverReferencesSay(
                Property.between(random, 1, 30), random.nextLong(), kinds(random)));
  }

  private static void nothingIsThrownWhateverReferencesSay(
      int size, long seed, List<LinkageKind> kinds) {
    NegotiatingPackage content = GeneratedPackage.small(size, seed);
    List<String> ids = new ArrayList<>(List.of("nothing", "example", "us", "demand"));
    content.elements().map(Element::id).forEach(ids::add);
    Random random = new Random(seed);
    List<Linkage> linkages = new ArrayList<>(content.linkages());
    for (LinkageKind kind : kinds) {
      String from = ids.get(random.nextInt(ids.size()));
      List<String> to =
          List.of(ids.get(random.nextInt(ids.size())), ids.get(random.nextInt(ids.size())));
      Need need = random.nextBoolean() ? Need.ALL : Need.ANY;
      linkages.add(new Linkage(kind, from, to, List.of(), need, "", List.of(), ""));
    }
    Analysis analysis = Analyses.of(with(content, linkages));
    assertEquals(size, analysis.standings().size());
  }

  @Test
  void ofTwoElementsWithOneIdTheFirstCounts() {
    Property.holds(
        20, random -> ofTwoElementsWithOneIdTheFirstCounts(Property.between(random, 1, 10)));
  }

  private static void ofTwoElementsWithOneIdTheFirstCounts(int size) {
    NegotiatingPackage content = GeneratedPackage.small(size, size);
    List<Measure> twice = new ArrayList<>(content.measures());
    twice.addAll(content.measures());
    NegotiatingPackage doubled = with(content, twice, content.linkages());
    assertEquals(
        Analyses.of(content).sequence(),
        Analysis.of(doubled, Index.of(doubled), doubled.asOf()).sequence());
  }

  private static List<LinkageKind> kinds(Random random) {
    return Stream.generate(() -> Property.oneOf(random, LinkageKind.values()))
        .limit(Property.between(random, 0, 12))
        .toList();
  }

  private static NegotiatingPackage with(NegotiatingPackage content, List<Linkage> linkages) {
    return with(content, content.measures(), linkages);
  }

  private static NegotiatingPackage with(
      NegotiatingPackage p, List<Measure> measures, List<Linkage> linkages) {
    return new NegotiatingPackage(
        p.schema(),
        p.id(),
        p.title(),
        p.subtitle(),
        p.edition(),
        p.asOf(),
        p.marking(),
        p.language(),
        p.issuer(),
        p.origin(),
        p.summary(),
        p.cost(),
        p.contributions(),
        p.parties(),
        p.participants(),
        p.sources(),
        p.areas(),
        p.goals(),
        p.commitments(),
        p.parts(),
        p.phases(),
        measures,
        linkages,
        p.positions(),
        p.constraints(),
        p.triggers(),
        p.exclusions(),
        p.outsideTracks(),
        p.interests(),
        p.statements(),
        p.demands(),
        p.precedents(),
        p.events(),
        p.recommendations(),
        p.openQuestions(),
        p.scenarios(),
        p.pointer());
  }
}
