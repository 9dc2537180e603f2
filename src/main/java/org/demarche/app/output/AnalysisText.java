package org.demarche.app.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Consents.ByKind;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Keystones.HeldUp;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.order.Readings.Conflict;
import org.demarche.analysis.order.Readings.Reading;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.analysis.order.Sequence.Gate;
import org.demarche.analysis.order.Sequence.Group;
import org.demarche.analysis.order.Sequence.Step;
import org.demarche.analysis.order.Sequence.Unmet;
import org.demarche.analysis.order.Sequence.Wait;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Need;
import org.demarche.render.words.Words;

/** An analysis in words for a terminal: a heading, then a line each, elements by their ids. */
public final class AnalysisText {

  private final Definition definition;
  private final Analysis analysis;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param words English ones
   */
  public AnalysisText(Definition definition, Analysis analysis, Words words) {
    this.definition = definition;
    this.analysis = analysis;
    this.words = words;
  }

  public String text() {
    lines.add(
        "%s, edition of %s, as of %s"
            .formatted(
                definition.content().title(), definition.content().edition(), analysis.asOf()));
    Sequence sequence = analysis.sequence();
    section("Where the measures stand", sequence.groups(), AnalysisText::group);
    section("Overdue", List.copyOf(analysis.overdue()), id -> id);
    section("Phases", sequence.phases(), this::gate);
    section("What waits", sequence.waits(), this::wait);
    section("Step by step", sequence.steps(), AnalysisText::step);
    if (sequence.criticalPath().isWorthTelling()) {
      section("The longest chain", List.of(sequence.criticalPath()), AnalysisText::path);
    }
    section("Keystones", analysis.keystones().ranked(), AnalysisText::keystone);
    section("Duties in force", analysis.keystones().heldUp(), AnalysisText::heldUp);
    section("Triggers", analysis.exposure().triggers(), AnalysisText::trigger);
    section("Give and take", unanswered(), line -> line);
    section("Consent", analysis.consents().kinds(), AnalysisText::consent);
    section("Consent not stated", List.of(analysis.consents().unstated()), AnalysisText::ids);
    section("Money", analysis.finances().currencies(), this::money);
    section("Readings", analysis.readings().readings(), AnalysisText::reading);
    section("Readings that block each other", analysis.readings().conflicts(), AnalysisText::loop);
    return String.join("\n", lines) + "\n";
  }

  private interface Line<T> {
    String of(T item);
  }

  private <T> void section(String heading, List<T> items, Line<T> line) {
    List<String> said = items.stream().map(line::of).filter(one -> !one.isEmpty()).toList();
    if (!said.isEmpty()) {
      lines.add("");
      lines.add(heading);
      said.forEach(one -> lines.add("  " + one));
    }
  }

  private static String group(Group group) {
    return "%s (%d): %s"
        .formatted(group.standing().words(), group.measures().size(), ids(group.measures()));
  }

  private String gate(Gate gate) {
    String wants = gate.unmet().isEmpty() ? "" : "; still wants " + unmet(gate.unmet());
    return "%s is %s%s".formatted(gate.phase().id(), gate.open() ? "open" : "not open", wants);
  }

  private String wait(Wait wait) {
    String movers = wait.movers().isEmpty() ? "nobody" : ids(wait.movers());
    return "%s: %s for %s; who can end it: %s"
        .formatted(ids(wait.measures()), wait.standing().words(), unmet(wait.unmet()), movers);
  }

  private String unmet(List<Unmet> unmet) {
    return unmet.stream()
        .map(
            one -> {
              List<String> ids = one.outstanding().stream().map(Element::id).toList();
              return one.need() == Need.ANY ? words.alternatives(ids) : words.list(ids);
            })
        .collect(Collectors.joining("; "));
  }

  private static String step(Step step) {
    return "%d: %s".formatted(step.number(), ids(step.measures()));
  }

  private static String path(CriticalPath path) {
    String links = ids(path.links().stream().map(Sequence.Link::element).toList());
    return path.chains().bitLength() == 1
        ? "%d acts: %s".formatted(path.acts(), links)
        : "%d acts, %s chains of that length; all share: %s"
            .formatted(path.acts(), path.chains(), links.isEmpty() ? "no act" : links);
  }

  private static String keystone(Keystone keystone) {
    String share = keystone.percent() == null ? "" : " (" + keystone.percent() + " %)";
    return "without %s, %d of %d others could never begin%s: %s"
        .formatted(
            keystone.measure().id(),
            keystone.falls().total(),
            keystone.of().total(),
            share,
            ids(keystone.fallen()));
  }

  private static String heldUp(HeldUp held) {
    return "a breach of %s would hold up %s".formatted(held.duty().id(), ids(held.measures()));
  }

  private static String trigger(Reach reach) {
    return reach.stops().isEmpty()
        ? reach.trigger().id() + ": nothing is recorded that it would stop"
        : reach.trigger().id()
            + ": "
            + reach.stops().stream()
                .map(stop -> stop.element().id() + " " + stop.effect().words())
                .collect(Collectors.joining(", "));
  }

  private List<String> unanswered() {
    return List.of(
        unanswered("asks", ids(analysis.balance().unansweredAsks())),
        unanswered("offers", ids(analysis.balance().unansweredOffers())));
  }

  private static String unanswered(String what, String ids) {
    return ids.isEmpty() ? "" : "no counterpart is recorded for these " + what + ": " + ids;
  }

  private static String consent(ByKind kind) {
    return "%s (%d): %s"
        .formatted(kind.kind().words(), kind.measures().size(), ids(kind.measures()));
  }

  private String money(Account account) {
    String cost =
        account.cost() == null
            ? "no cost is stated"
            : "the costs of %d of %d measures are stated: together %s"
                .formatted(account.stated(), account.of(), sum(account.cost(), account));
    String given =
        account.contributed().total().signum() == 0
            ? "no sum is named by any payer"
            : sum(account.contributed().total(), account) + " is named towards it";
    return "%s: %s; %s".formatted(account.currency(), cost, given);
  }

  private String sum(BigDecimal amount, Account account) {
    return words.sum(amount, account.currency()).replace('\u00a0', ' ');
  }

  private static String reading(Reading reading) {
    return "%s: %s"
        .formatted(
            ids(reading.heldBy()),
            reading.changes().isEmpty()
                ? "nothing stands otherwise"
                : reading.changes().stream()
                    .map(
                        one ->
                            "%s is %s, not %s"
                                .formatted(
                                    one.measure().id(),
                                    one.standing().words(),
                                    one.common().words()))
                    .collect(Collectors.joining(", ")));
  }

  private static String loop(Conflict conflict) {
    return "%s and %s: %s wait for each other; none can begin without one side giving way"
        .formatted(
            ids(conflict.one().heldBy()), ids(conflict.other().heldBy()), ids(conflict.loop()));
  }

  private static String ids(List<? extends Element> elements) {
    return elements.stream().map(Element::id).collect(Collectors.joining(", "));
  }
}
