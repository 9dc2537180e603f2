package org.demarche.render.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Balance.Account;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.Positions.Range;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Interest;
import org.demarche.model.position.Party;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.demarche.model.position.Statement;
import org.demarche.model.term.Role;
import org.demarche.render.content.TalkingPoints.Background;
import org.demarche.render.content.TalkingPoints.Fact;
import org.demarche.render.content.TalkingPoints.Fallback;
import org.demarche.render.content.TalkingPoints.OnInterest;
import org.demarche.render.content.TalkingPoints.OnPosition;
import org.demarche.render.content.TalkingPoints.WithParty;

/** Chooses and orders the {@link TalkingPoints} of a package. */
final class TalkingPointFinder {

  /** A link to an element in a narrative. */
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)\\s]+)");

  private final NegotiatingPackage content;
  private final Index index;
  private final Analysis analysis;

  /** Ids of what stands with a point already. */
  private final Set<String> told = new HashSet<>();

  TalkingPointFinder(NegotiatingPackage content, Index index, Analysis analysis) {
    this.content = content;
    this.index = index;
    this.analysis = analysis;
  }

  TalkingPoints points() {
    List<OnPosition> positions =
        analysis.positions().positions().stream()
            .sorted(Comparator.comparing(this::isSettled))
            .map(this::onPosition)
            .toList();
    List<WithParty> parties =
        content.parties().stream()
            .filter(party -> !isOurs(party.id()))
            .sorted(Comparator.comparing(party -> !index.isOnSide(party.id(), Role.COUNTERPART)))
            .map(this::withParty)
            .filter(party -> !party.interests().isEmpty() || !party.demands().isEmpty())
            .toList();
    List<Interest> aims =
        content.interests().stream()
            .filter(interest -> isOurs(interest.party()) && interest.rank() > 0)
            .sorted(Wants.FOREMOST_FIRST)
            .toList();
    return new TalkingPoints(aims, positions, parties, leftOut(aims));
  }

  private boolean isOurs(String party) {
    return index.isOnSide(party, Role.PROPOSER);
  }

  private int leftOut(List<Interest> aims) {
    return (int)
        content.interests().stream()
            .filter(
                interest ->
                    isOurs(interest.party()) ? !aims.contains(interest) : !isPoint(interest))
            .count();
  }

  private static boolean isPoint(Interest interest) {
    return interest.rank() > 0 || !interest.say().isBlank() || !interest.answer().isBlank();
  }

  private OnPosition onPosition(Range range) {
    Position position = range.position();
    Set<String> named = links(words(position));
    Set<String> about = Set.of(position.id(), position.measure());
    Set<String> measures = new LinkedHashSet<>(List.of(position.measure()));
    measures.addAll(named);
    boolean first = !told.contains(position.measure());
    return new OnPosition(
        position,
        first && range.measure() != null ? range.measure().why() : "",
        position.preferred(),
        position.counterpart(),
        statements(statement -> named.contains(statement.id()) || names(statement, about)),
        range.marks().stream()
            .filter(mark -> mark.kind() == Kind.FALLBACK)
            .map(mark -> new Fallback(mark.stance(), mark.unmet()))
            .toList(),
        background(measures, about));
  }

  private boolean isSettled(Range range) {
    Standing standing = analysis.standings().get(range.position().measure());
    return standing == Standing.DONE
        || standing == Standing.IN_FORCE
        || standing == Standing.DROPPED;
  }

  /** What is said of a position, but for its floor. */
  private static Stream<String> words(Position position) {
    List<Stance> stances = new ArrayList<>(List.of(position.preferred()));
    stances.addAll(position.fallbacks());
    Stream.ofNullable(position.counterpart()).forEach(stances::add);
    return Stream.concat(
        Stream.of(position.say(), position.answer()),
        stances.stream()
            .flatMap(stance -> Stream.of(stance.text(), stance.condition(), stance.why())));
  }

  private WithParty withParty(Party party) {
    return new WithParty(
        party,
        content.interests().stream()
            .filter(interest -> interest.party().equals(party.id()) && isPoint(interest))
            .sorted(Wants.FOREMOST_FIRST)
            .map(this::onInterest)
            .toList(),
        content.demands().stream().filter(demand -> demand.party().equals(party.id())).toList(),
        content.precedents().stream()
            .filter(precedent -> precedent.parties().contains(party.id()))
            .filter(precedent -> !precedent.lesson().isBlank())
            .filter(precedent -> told.add(precedent.id()))
            .toList());
  }

  private OnInterest onInterest(Interest interest) {
    List<Statement> statements =
        statements(statement -> statement.interests().contains(interest.id()));
    Stream<String> words = Stream.of(interest.text(), interest.say(), interest.answer());
    Stream<String> readings = statements.stream().map(Statement::reading);
    return new OnInterest(
        interest,
        statements,
        background(links(Stream.concat(words, readings)), Set.of(interest.id())));
  }

  /** Those that bear on a point and are told here for the first time. */
  private List<Statement> statements(Predicate<Statement> bearing) {
    return content.statements().stream()
        .filter(statement -> !isOurs(statement.party()))
        .filter(bearing)
        .filter(statement -> told.add(statement.id()))
        .toList();
  }

  private static boolean names(Statement statement, Set<String> ids) {
    Set<String> named = links(Stream.of(statement.text(), statement.reading()));
    return ids.stream().anyMatch(named::contains);
  }

  private Background background(Set<String> named, Set<String> about) {
    return new Background(
        index.all(List.copyOf(named), Measure.class).stream()
            .filter(measure -> told.add(measure.id()))
            .map(this::fact)
            .toList(),
        content.recommendations().stream()
            .filter(advice -> advice.concerns().stream().anyMatch(about::contains))
            .toList(),
        content.openQuestions().stream()
            .filter(question -> question.concerns().stream().anyMatch(about::contains))
            .toList());
  }

  private Fact fact(Measure measure) {
    Account account = analysis.balance().byMeasure().get(measure.id());
    return new Fact(
        measure,
        Objects.requireNonNull(analysis.standings().get(measure.id())),
        analysis.overdue().contains(measure.id()),
        account == null ? List.of() : account.returns());
  }

  /** Ids of the elements that narratives link to, in the order of the words. */
  private static Set<String> links(Stream<String> narratives) {
    List<String> ids = new ArrayList<>();
    narratives.forEach(
        text -> LINK.matcher(text).results().map(link -> link.group(1)).forEach(ids::add));
    return new LinkedHashSet<>(ids);
  }
}
