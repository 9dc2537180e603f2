package org.demarche.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.model.measure.Money;
import org.demarche.model.position.Demand;
import org.jsoup.nodes.Element;

/** What each kind of claim must agree with. A kind that is not known here is a fault. */
final class ClaimRules extends ClaimCheck {

  private static final Set<String> STANDINGS =
      Set.of(
          "done",
          "in-force",
          "under-way",
          "suspended",
          "breached",
          "lapsed",
          "waiting",
          "blocked",
          "dropped");
  private static final Set<String> MONEY =
      Set.of("gap", "surplus", "pledged", "likely", "possible");
  private static final Pattern DIRECTIONS =
      Pattern.compile("(\\w+) (ask|offer|joint measure|contribution)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> DIRECTION =
      Map.of(
          "ask", "ask", "offer", "offer", "joint measure", "joint", "contribution", "contribution");

  private ClaimRules(Claim claim, Analysed analysed) {
    super(claim, analysed);
  }

  /** What is wrong with the claim; nothing if it is true. */
  static List<String> wrong(Claim claim, Analysed analysed) {
    ClaimRules rules = new ClaimRules(claim, analysed);
    rules.check();
    return rules.wrong;
  }

  private void check() {
    String kind = claim.kind();
    if (STANDINGS.contains(kind)) {
      standing(kind);
    } else if (kind.startsWith("step-")) {
      ids(
          analysed.measures(
              row -> row.path("step").asInt() == Integer.parseInt(kind.substring(5))));
    } else if (kind.startsWith("stands-")) {
      stands(kind.substring(7));
    } else if (kind.startsWith("consent-")) {
      ids(analysed.consent(kind.substring(8)));
      first(claim.ids().size());
    } else if (kind.startsWith("figure-")) {
      figure(kind.substring(7));
    } else if (kind.startsWith("cost-")) {
      cost(kind.substring(5));
    } else if (kind.startsWith("option-")) {
      option(kind.substring(7));
    } else if (kind.startsWith("row-")) {
      row(kind.substring(4));
    } else if (MONEY.stream().anyMatch(sort -> kind.startsWith(sort + "-"))) {
      money(kind.substring(0, kind.indexOf('-')), kind.substring(kind.indexOf('-') + 1));
    } else {
      named(kind);
    }
  }

  /** A row of the table of consents; that none is lost is looked at elsewhere. */
  private void row(String kind) {
    Set<String> all =
        kind.equals("executive-alone")
            ? analysed.executiveAlone()
            : analysed.consent(kind.replaceFirst("^consent-", ""));
    ids(common(all, claim.idSet()));
  }

  /** The scenario, then what becomes of what. */
  private void option(String what) {
    String scenario = claim.ids().get(0);
    SupposedWorld world = new SupposedWorld(analysed, scenario);
    if (what.startsWith("cost-")) {
      world.cost(what.substring(5)).ifPresent(this::sum);
    } else {
      ids(world.those(what), Set.copyOf(claim.ids().subList(1, claim.ids().size())));
    }
  }

  private void money(String sort, String currency) {
    Map<String, BigDecimal> sums = new StatedMoney(analysed.content(), currency).sums(sort);
    ids(sums.keySet());
    sum(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The demand, then what it is set against. */
  private void demand() {
    Demand demand = analysed.demand(claim.ids().get(0));
    Money sought = Objects.requireNonNull(demand.amount());
    List<String> bringing = claim.ids().subList(1, claim.ids().size());
    ids(
        common(Set.copyOf(bringing), analysed.measures(row -> !row.path("against").isEmpty())),
        Set.copyOf(bringing));
    StatedMoney money = new StatedMoney(analysed.content(), sought.currency());
    BigDecimal brought =
        bringing.stream().map(money::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (claim.text().contains("no sum that is stated") != (brought.signum() == 0)) {
      wrong.add("it brings " + brought.toPlainString());
    }
    sum(brought.signum() == 0 ? sought.total() : brought);
  }

  private void unpriced() {
    List<String> measures = claim.ids().subList(1, claim.ids().size());
    first(measures.size());
    ids(
        analysed.measures(
            row ->
                measures.contains(row.path("id").asText())
                    && !StatedMoney.isPriced(analysed.content(), row.path("id").asText())
                    && !row.path("against").isEmpty()),
        Set.copyOf(measures));
  }

  /** A figure of the strip: what it counts, and the count. */
  private void figure(String kind) {
    switch (kind) {
      case "asks", "offers" ->
          figure(analysed.measures(row -> (row.path("direction").asText() + "s").equals(kind)));
      case "overdue" -> figure(analysed.measures(row -> row.path("overdue").asBoolean()));
      case "falls-without" -> {
        Set<String> all = analysed.measures(row -> true);
        long most =
            all.stream()
                .mapToInt(id -> analysed.ofMeasure(id, "fallsWithout").size())
                .max()
                .orElse(0);
        first((int) most);
        boolean some =
            all.stream()
                .anyMatch(id -> analysed.ofMeasure(id, "fallsWithout").equals(claim.idSet()));
        if (!some) {
          wrong.add("there is no measure without which just these fall");
        }
      }
      default -> {
        if (!kind.startsWith("cost-")) {
          figure(analysed.standing(kind));
        }
      }
    }
  }

  private void figure(Set<String> all) {
    ids(all);
    first(all.size());
  }

  private void named(String kind) {
    switch (kind) {
      case "measures" -> contents();
      case "parts" -> group(analysed.content().parts());
      case "phases" -> group(analysed.content().phases());
      case "demand" -> demand();
      case "unpriced" -> unpriced();
      case "answered-asks" -> ids(Set.of(), openOnes("ask"));
      case "answered-offers" -> ids(Set.of(), openOnes("offer"));
      case "unanswered-asks" -> unanswered("asks", "ask");
      case "unanswered-offers" -> unanswered("offers", "offer");
      case "keystone" -> keystone();
      case "ready" -> {
        ids(analysed.standing("ready"));
        first(claim.ids().size());
      }
      case "proposer-today" -> proposerToday();
      case "overdue" ->
          ids(
              analysed.onlyMeasures(claim.idSet()),
              analysed.measures(row -> row.path("overdue").asBoolean()));
      case "due" ->
          ids(
              Set.of(),
              common(claim.idSet(), analysed.measures(row -> row.path("overdue").asBoolean())));
      case "trigger" -> trigger();
      case "blocked-by-trigger" -> ids(analysed.stopped(claim.item(), "blocked"::equals));
      case "critical-path" -> criticalPath();
      case "movers" -> movers();
      case "conflict" -> conflict();
      case "reading" -> reading();
      case "executive-alone" -> {
        ids(analysed.executiveAlone());
        first(claim.ids().size());
      }
      case "falls-without" -> ids(analysed.ofMeasure(claim.subject(), "fallsWithout"));
      case "held-up" -> ids(analysed.ofMeasure(claim.subject(), "heldUpIfBreached"));
      case "set-against" -> setAgainst();
      case "unmet" -> unmet();
      case "against" -> ids(analysed.ofMeasure(claim.subject(), "against"));
      default -> wrong.add("a kind of claim that no rule knows");
    }
  }

  private void group(List<? extends org.demarche.model.measure.Element> groups) {
    ids(Set.copyOf(groups.stream().map(org.demarche.model.measure.Element::id).toList()));
    first(groups.size());
  }

  // What the kinds say

  private void contents() {
    ids(analysed.measures(row -> true));
    first(claim.ids().size());
    String[] parts = claim.text().split(": ", 2);
    for (MatchResult found : DIRECTIONS.matcher(parts[parts.length - 1]).results().toList()) {
      String direction = String.valueOf(DIRECTION.get(found.group(2)));
      Set<String> all = analysed.measures(row -> row.path("direction").asText().equals(direction));
      equal(found.group(), Claim.numbers(found.group(1)), List.of(all.size()));
    }
  }

  private void unanswered(String list, String direction) {
    ids(Analysed.ids(analysed.json().path("unanswered").path(list)));
    int all = analysed.measures(row -> row.path("direction").asText().equals(direction)).size();
    int some = claim.ids().size();
    boolean alone = some == all && all == 1;
    equal(
        "numbers",
        claim.numbers(),
        alone ? List.of() : some == all ? List.of(all) : List.of(some, all));
  }

  private Set<String> openOnes(String direction) {
    return analysed.measures(
        row ->
            row.path("direction").asText().equals(direction)
                && !row.path("standing").asText().equals("dropped")
                && row.path("against").isEmpty());
  }

  private void keystone() {
    Set<String> ahead =
        analysed.measures(
            row -> Set.of("ready", "waiting", "blocked").contains(row.path("standing").asText()));
    for (String id : claim.ids()) {
      int falls = analysed.ofMeasure(id, "fallsWithout").size();
      int others = ahead.size() - (ahead.contains(id) ? 1 : 0);
      List<Integer> told =
          claim
              .row()
              .map(row -> Claim.numbers(row.select("td.num").text()))
              .orElse(claim.allNumbers());
      if (told.isEmpty() || told.get(0) != falls) {
        wrong.add("%d fall without %s, not %s".formatted(falls, id, told));
      }
      if (claim.ids().size() == 1 && (told.size() < 2 || told.get(1) != others)) {
        wrong.add("%d others have not begun, not %s".formatted(others, told));
      }
      if (told.size() > 2 && told.get(2) != rounded(100.0 * falls / others)) {
        wrong.add("%d of %d are not %d per cent".formatted(falls, others, told.get(2)));
      }
    }
  }

  private static long rounded(double percent) {
    return (long) Math.floor(percent + 0.5);
  }

  private void standing(String standing) {
    Set<String> all = analysed.standing(standing);
    if (claim.text().startsWith("Lapsed:")) {
      ids(common(analysed.onlyMeasures(claim.idSet()), all), analysed.onlyMeasures(claim.idSet()));
    } else if (claim.row().isPresent()) {
      ids(common(claim.idSet(), all));
    } else {
      ids(all);
      first(all.size());
    }
  }

  /** Where one measure stands, or that it is overdue. */
  private void stands(String how) {
    Set<String> all =
        how.equals("overdue")
            ? analysed.measures(row -> row.path("overdue").asBoolean())
            : analysed.standing(how);
    ids(common(claim.idSet(), all));
    equal("measures", List.of(claim.ids().size()), List.of(1));
  }

  /** The first is a measure, the others are all that stands against it. */
  private void setAgainst() {
    List<String> others = claim.ids().subList(1, claim.ids().size());
    ids(analysed.ofMeasure(claim.ids().get(0), "against"), new TreeSet<>(others));
  }

  private void unmet() {
    Set<String> met = analysed.standing("done");
    met.addAll(analysed.standing("in-force"));
    ids(Set.of(), common(claim.idSet(), met));
  }

  private void proposerToday() {
    Set<String> possible = analysed.executiveAlone();
    possible.retainAll(analysed.standing("ready"));
    possible.retainAll(analysed.measures(row -> row.path("direction").asText().equals("offer")));
    ids(common(claim.idSet(), possible));
  }

  private void trigger() {
    String id = claim.ids().get(0);
    Set<String> stopped = analysed.onlyMeasures(analysed.stopped(id, effect -> true));
    Set<String> through = analysed.onlyMeasures(analysed.stopped(id, "blocked"::equals));
    int all = analysed.measures(row -> true).size();
    List<Integer> told = new ArrayList<>();
    if (stopped.isEmpty()) {
      told.add(0);
    } else {
      told.addAll(
          stopped.size() < all
              ? List.of(stopped.size(), all)
              : all == 1 ? List.of() : List.of(all));
      told.addAll(
          through.isEmpty() ? List.of() : List.of(stopped.size() - through.size(), through.size()));
    }
    equal("numbers", claim.numbers(), told);
  }

  private void criticalPath() {
    JsonNode path = analysed.json().path("criticalPath");
    equal("elements", claim.ids(), Analysed.ordered(path.path("elements")));
    int acts = path.path("acts").asInt();
    int chains = path.path("chains").asInt();
    List<Integer> told = claim.numbers().stream().limit(chains == 1 ? 1 : 2).toList();
    equal("numbers", told, chains == 1 ? List.of(acts) : List.of(chains, acts));
    if (acts < 3) {
      wrong.add("a chain of fewer than three acts is printed");
    }
  }

  private void movers() {
    Element row = claim.row().orElseThrow();
    for (String id : new Claim(claim.document(), row.select("[data-claim]").get(0)).ids()) {
      ids(analysed.ofMeasure(id, "movers"));
    }
  }

  private void conflict() {
    if (analysed.json().path("readings").size() < 2) {
      wrong.add("there are no two readings");
    }
    ids(common(claim.idSet(), analysed.measures(row -> true)));
  }

  private void reading() {
    List<Element> cells = claim.row().orElseThrow().select("td");
    boolean found = false;
    for (JsonNode reading : analysed.json().path("readings")) {
      if (Analysed.ids(reading.path("heldBy")).equals(claim.idSet())) {
        found = true;
        Analysed theirs = new Analysed(reading, analysed.content(), analysed.file());
        List<String> order = List.of("ready", "waiting", "blocked");
        for (int at = 0; at < order.size(); at++) {
          ids(theirs.standing(order.get(at)), new TreeSet<>(Claim.linked(cells.get(at))));
        }
      }
    }
    if (!found) {
      wrong.add("nobody reads it so");
    }
  }

  private void cost(String currency) {
    for (JsonNode row : analysed.json().path("money")) {
      if (row.path("currency").asText().equals(currency)) {
        List<Integer> told = claim.numbers().stream().limit(2).toList();
        int stated = row.path("stated").asInt();
        if (stated > 0) {
          equal("numbers", told, List.of(stated, row.path("of").asInt()));
        }
        sum(row.path("cost").decimalValue());
        return;
      }
    }
    wrong.add("a currency that nothing is stated in");
  }
}
