package org.demarche.definition.syntax;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Characters that are not what they look like: letters of other scripts that look like Latin ones,
 * dashes and spaces of other widths, and what cannot be seen at all.
 */
final class LookAlikes {

  /** Pairs of a Cyrillic, Greek or Armenian letter and the Latin letter that it looks like. */
  private static final String PAIRS =
      "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwүyӏl"
          + "АAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSҮYԌGԜWӀI"
          + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo"
          + "օoսuհhոnցgԼLՏSՕO";

  private static final Map<Integer, Integer> LATIN = latin();

  private LookAlikes() {}

  private static Map<Integer, Integer> latin() {
    int[] pairs = PAIRS.codePoints().toArray();
    return IntStream.range(0, pairs.length / 2)
        .boxed()
        .collect(Collectors.toUnmodifiableMap(i -> pairs[2 * i], i -> pairs[2 * i + 1]));
  }

  static boolean isLookAlike(int character) {
    return LATIN.containsKey(character);
  }

  /** What a reader takes the text for, as far as that is ASCII, without spaces around it. */
  static String plain(String text) {
    return asSeen(text).strip();
  }

  private static String asSeen(String text) {
    StringBuilder seen = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(character -> !InvisibleCharacters.is(character))
        .map(character -> isDash(character) ? '-' : LATIN.getOrDefault(character, character))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isDash(int character) {
    return Character.getType(character) == Character.DASH_PUNCTUATION || character == 0x2212;
  }

  /**
   * Names the characters that {@link #plain} changes, each once, with the column of the first.
   *
   * @param column where the text begins in its line, from 1
   */
  static String named(String text, int column) {
    int[] characters = text.codePoints().toArray();
    Map<Integer, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < characters.length; i++) {
      String one = Character.toString(characters[i]);
      if (!asSeen(one).equals(one)) {
        first.putIfAbsent(characters[i], column + i);
      }
    }
    return first.entrySet().stream()
        .map(entry -> named(entry.getKey().intValue(), entry.getValue().intValue()))
        .collect(Collectors.joining(", and "));
  }

  private static String named(int character, int column) {
    String seen = asSeen(Character.toString(character));
    String looks =
        seen.isEmpty()
            ? "cannot be seen"
            : seen.isBlank() ? "is no plain space" : "looks like \"" + seen + "\"";
    return "%s in column %d %s".formatted(Characters.name(character), column, looks);
  }
}
