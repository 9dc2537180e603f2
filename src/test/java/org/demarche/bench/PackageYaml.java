package org.demarche.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * A definition of any size that reads like a real one: parts and phases, measures of two sides with
 * texts, costs and verification, ties between them, positions, interests and advice, in the
 * proportions of the shipped example. The same seed gives the same text.
 */
final class PackageYaml {

  private static final List<String> PHASES = List.of("opening", "freeze", "roll-back");
  private static final List<String> AREAS =
      List.of("nuclear", "missiles", "relations", "trade", "agriculture", "energy");
  private static final int MEASURES_A_PART = 12;
  private static final int MOST_OTHER_PARTIES = 20;

  private final String id;
  private final int measures;
  private final SplittableRandom random;
  private final Prose prose;
  private final StringBuilder yaml = new StringBuilder();

  private PackageYaml(String id, int measures, long seed) {
    this.id = id;
    this.measures = measures;
    this.random = new SplittableRandom(seed);
    this.prose = new Prose(random);
  }

  /**
   * The text of a definition.
   *
   * @param measures how many it has; at least 1
   */
  static String of(String id, int measures, long seed) {
    return new PackageYaml(id, measures, seed).text();
  }

  private String text() {
    head();
    list("parties", 2 + others(), this::party);
    list("areas", AREAS.size(), this::area);
    list("goals", 1 + measures / 20, this::goal);
    list("parts", parts(), this::part);
    list("phases", PHASES.size(), this::phase);
    list("measures", measures, this::measure);
    if (measures > 1) {
      line("linkages:");
      each(measures, this::ties);
    }
    list("positions", 1 + measures / 18, this::position);
    list("interests", 1 + measures / 4, this::interest);
    list("recommendations", 1 + measures / 3, this::recommendation);
    list("openQuestions", 1 + measures / 8, this::question);
    return yaml.toString();
  }

  private void head() {
    line("schema: demarche/1");
    line("id: " + id);
    line("title: A generated package of %d measures".formatted(measures));
    line("subtitle: For measurements of speed alone");
    line("edition: 1999-03-03");
    line("marking: PUBLIC");
    line("language: en");
    line("summary: |");
    line("  **%s**".formatted(prose.sentence()));
    line("");
    for (int i = 0; i < 4; i++) {
      line("  - %s".formatted(prose.sentences(2)));
    }
  }

  private int others() {
    return Math.min(MOST_OTHER_PARTIES, measures / 3);
  }

  private int parts() {
    return 1 + (measures - 1) / MEASURES_A_PART;
  }

  private void party(int at) {
    item(
        "party-" + at, at == 0 ? "Northern side" : at == 1 ? "Southern side" : "Third party " + at);
    line("    abbreviation: %s".formatted(at == 0 ? "North" : at == 1 ? "South" : "P" + at));
    line(
        "    roles: [%s]"
            .formatted(at == 0 ? "proposer" : at == 1 ? "counterpart" : "contributor"));
    text(1);
  }

  private void area(int at) {
    item(AREAS.get(at), "Matters of " + AREAS.get(at));
    text(1);
  }

  private void goal(int at) {
    item("goal-" + at, prose.title("as goal " + (at + 1)));
    line("    horizon: near-term");
    line("    area: %s".formatted(area()));
    text(2);
  }

  private void part(int at) {
    item("part-" + at, "Part %d: %s".formatted(at + 1, prose.title("in sequence")));
    text(2);
  }

  private void phase(int at) {
    item(PHASES.get(at), "Phase " + (at + 1));
    line("    aim: >-");
    line("      %s".formatted(prose.sentence()));
  }

  private void measure(int at) {
    boolean offer = isOffer(at);
    item(measureId(at), prose.title("in step " + (at + 1)));
    line("    part: part-%d".formatted(at / MEASURES_A_PART));
    line("    phase: %s".formatted(PHASES.get(phaseOf(at))));
    line("    area: %s".formatted(area()));
    line("    by: [%s]".formatted(offer ? "party-0" : "party-1"));
    line("    towards: [%s]".formatted(offer ? "party-1" : "party-0"));
    text(2);
    line("    why: >-");
    line("      %s".formatted(prose.sentence()));
    if (offer) {
      line("    authority:");
      line("      - kind: executive");
    } else {
      line("    verification:");
      line("      by: [party-0]");
      line("      text: %s".formatted(prose.sentence()));
    }
    if (offer && at % 6 == 0) {
      cost(at);
    }
  }

  private void cost(int at) {
    line("    cost:");
    line("      amount: %d".formatted(1_000_000L * (1 + random.nextInt(400))));
    line("      currency: USD");
    line("      per: total");
    line("      years: %d".formatted(1 + random.nextInt(4)));
    if (others() > 0) {
      line("    contributions:");
      line("      - party: party-%d".formatted(2 + at % others()));
      line("        firmness: likely");
      line("        text: %s".formatted(prose.sentence()));
    }
  }

  /** An offer for the ask after it; and mostly something that has to come first. */
  private void ties(int at) {
    if (isOffer(at) && measures > 1) {
      tie("in-return-for", at, at + 1 < measures ? at + 1 : at - 1);
    }
    if (at > 1 && random.nextInt(3) > 0) {
      tie("requires", at, Math.max(0, at - 2 - random.nextInt(12)));
    } else if (at > 1) {
      tie("eases", random.nextInt(at), at);
    }
  }

  private void tie(String kind, int from, int to) {
    line("  - kind: %s".formatted(kind));
    line("    from: %s".formatted(measureId(from)));
    line("    to: [%s]".formatted(measureId(to)));
    line("    why: %s".formatted(prose.sentence()));
  }

  private void position(int at) {
    item("position-" + at, prose.title("as limit " + (at + 1)));
    line("    measure: %s".formatted(measureId(Math.min(measures - 1, 18 * at + 1))));
    line("    scale:");
    line("      quantity: longest range");
    line("      unit: km");
    line("      better: lower");
    line("    preferred:");
    line("      value: %d".formatted(100 + random.nextInt(100)));
    line("      text: %s".formatted(prose.sentence()));
    line("      why: %s".formatted(prose.sentence()));
    line("    fallbacks:");
    line("      - value: %d".formatted(220 + random.nextInt(100)));
    line("        text: %s".formatted(prose.sentence()));
    line("        condition: %s".formatted(prose.sentence()));
  }

  private void interest(int at) {
    item("interest-" + at, prose.title("as interest " + (at + 1)));
    line("    party: party-%d".formatted(at % 2));
    text(2);
  }

  private void recommendation(int at) {
    item("advice-" + at, prose.title("as advice " + (at + 1)));
    text(2);
    line("    concerns: [%s]".formatted(measureId(random.nextInt(measures))));
  }

  private void question(int at) {
    item("question-" + at, prose.title("as question " + (at + 1)));
    text(1);
    line("    concerns: [%s]".formatted(measureId(random.nextInt(measures))));
  }

  private static boolean isOffer(int at) {
    return at % 2 == 0;
  }

  private int phaseOf(int at) {
    return at * PHASES.size() / measures;
  }

  private static String measureId(int at) {
    return "measure-" + at;
  }

  private String area() {
    return AREAS.get(random.nextInt(AREAS.size()));
  }

  // Writing

  private void list(String key, int count, IntConsumer item) {
    line(key + ":");
    each(count, item);
  }

  private static void each(int count, IntConsumer item) {
    for (int at = 0; at < count; at++) {
      item.accept(at);
    }
  }

  private void item(String itemId, String title) {
    line("  - id: %s".formatted(itemId));
    line("    title: \"%s\"".formatted(title));
  }

  private void text(int sentences) {
    line("    text: >-");
    line("      %s".formatted(prose.sentences(sentences)));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
