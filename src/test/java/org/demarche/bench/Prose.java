package org.demarche.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences about negotiations that say nothing true; the same ones for the same seed. */
final class Prose {

  private static final List<String> ACTORS =
      List.of(
          "The delegation",
          "The ministry",
          "The joint commission",
          "The inspectorate",
          "The secretariat",
          "The working group",
          "The envoy",
          "The technical team",
          "The group of donors",
          "The general staff",
          "The agency",
          "The observer mission");
  private static final List<String> ACTS =
      List.of(
          "reports on",
          "halts",
          "prepares",
          "reviews",
          "completes",
          "pays for",
          "announces",
          "supervises",
          "keeps a record of",
          "sets a date for",
          "opens",
          "takes part in");
  private static final List<String> KINDS =
      List.of(
          "annual",
          "joint",
          "technical",
          "regional",
          "temporary",
          "phased",
          "independent",
          "agreed",
          "public",
          "further",
          "limited",
          "early");
  private static final List<String> MATTERS =
      List.of(
          "inspections",
          "deliveries of fuel",
          "missile tests",
          "talks on the armistice",
          "visits to the site",
          "grain shipments",
          "training of inspectors",
          "textile exports",
          "repairs of irrigation systems",
          "consultations on safety",
          "exchanges of prisoners",
          "investments in mining",
          "the return of remains",
          "the count of stocks");
  private static final List<String> CLAUSES =
      List.of(
          "as soon as both sides have confirmed it in writing",
          "while the other side keeps to the moratorium",
          "under the terms of the earlier framework, which both sides have reaffirmed",
          "in concert with the first visit to the capital",
          "since most of the other steps bring no help at once",
          "even if no agreement on the remaining sites is in sight",
          "for as long as the inspectors have access to all of the buildings",
          "and tells the governments concerned within a month",
          "with money that need not be appropriated",
          "so that what is frozen can later be rolled back");

  private final SplittableRandom random;

  Prose(SplittableRandom random) {
    this.random = random;
  }

  /** A name for a thing, of four or five words, such as "Joint deliveries of fuel in stage 4". */
  String title(String place) {
    String kind = pick(KINDS);
    return "%s%s %s %s"
        .formatted(
            kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
            kind.substring(1),
            pick(MATTERS),
            place);
  }

  /** About fifteen words. */
  String sentence() {
    return "%s %s %s %s, %s."
        .formatted(pick(ACTORS), pick(ACTS), pick(KINDS), pick(MATTERS), pick(CLAUSES));
  }

  String sentences(int count) {
    return Stream.generate(this::sentence).limit(count).collect(Collectors.joining(" "));
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
