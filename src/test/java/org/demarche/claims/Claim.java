package org.demarche.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A derived sentence, or a cell of a table, as it stands in a document. */
record Claim(String document, Element element) {

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:\\d[\\d,]*|" + String.join("|", WORDS) + ")\\b", Pattern.CASE_INSENSITIVE);

  String kind() {
    return element.attr("data-claim");
  }

  List<String> ids() {
    return Stream.of(element.attr("data-ids").split(" ")).filter(id -> !id.isEmpty()).toList();
  }

  Set<String> idSet() {
    return new TreeSet<>(ids());
  }

  String text() {
    return element.text().replace(' ', ' ');
  }

  /** The numbers of the sentence in their order, before the list that a colon begins. */
  List<Integer> numbers() {
    return numbers(sentence().split(": ", 2)[0]);
  }

  /**
   * All numbers of the sentence in their order; those in the titles of elements are no part of it.
   */
  List<Integer> allNumbers() {
    return numbers(sentence());
  }

  String sentence() {
    Element without = element.clone();
    without.select("a, span.n").remove();
    return without.text().replace('\u00a0', ' ').strip().replaceFirst("^No (?=measure)", "zero ");
  }

  static List<Integer> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(Claim::number).toList();
  }

  private static int number(String word) {
    int at = WORDS.indexOf(word.toLowerCase(java.util.Locale.ROOT));
    return at >= 0 ? at : Integer.parseInt(word.replace(",", ""));
  }

  /** The row of a table in which it stands, if it stands in one. */
  Optional<Element> row() {
    return Optional.ofNullable(element.closest("tr"));
  }

  /** The id of the element that the row is about: its own, or that of the link in its head. */
  String subject() {
    Element article = element.closest("article[id]");
    if (article != null) {
      return article.id();
    }
    Element row = row().orElseThrow();
    return row.hasAttr("id") ? row.id() : linked(row.select("th").get(0)).get(0);
  }

  /** The element of the definition in whose item the claim stands. */
  String item() {
    Element item = element.closest("div.item, tr[id]");
    return item == null ? "" : item.id();
  }

  static List<String> linked(Element part) {
    List<String> ids = new ArrayList<>();
    part.select("a[href*=#]").forEach(link -> ids.add(link.attr("href").replaceFirst(".*#", "")));
    return ids;
  }

  @Override
  public String toString() {
    return "%s, %s %s: \"%s\"".formatted(document, kind(), ids(), text());
  }
}
