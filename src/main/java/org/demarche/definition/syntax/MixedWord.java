package org.demarche.definition.syntax;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word with letters of two alphabets, of which some can be taken for each other.
 *
 * @param word as it is written
 * @param start where it begins in the text, in {@code char}s
 * @param strange the first letter that is not of the alphabet of most of them
 */
record MixedWord(String word, int start, int strange) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Alphabets with letters alike. Greek letters count only where they look like Latin ones. */
  private static final Set<UnicodeScript> ALPHABETS =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  /** Every such word of a text. */
  static List<MixedWord> in(String text) {
    if (text.chars().allMatch(c -> c < 0x250)) {
      return List.of();
    }
    return WORD.matcher(text).results().map(MixedWord::of).flatMap(Optional::stream).toList();
  }

  private static Optional<MixedWord> of(MatchResult match) {
    List<Integer> letters = match.group().codePoints().filter(MixedWord::counts).boxed().toList();
    UnicodeScript most = letters.isEmpty() ? UnicodeScript.COMMON : most(letters);
    return letters.stream()
        .filter(letter -> UnicodeScript.of(letter) != most)
        .findFirst()
        .map(strange -> new MixedWord(match.group(), match.start(), strange));
  }

  private static boolean counts(int letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return ALPHABETS.contains(script)
        && (script != UnicodeScript.GREEK || LookAlikes.isLookAlike(letter));
  }

  /** The script of most of the letters; of two that have as many, that of the first letter. */
  private static UnicodeScript most(List<Integer> letters) {
    UnicodeScript first = UnicodeScript.of(letters.get(0));
    long count = letters.stream().filter(letter -> UnicodeScript.of(letter) == first).count();
    return 2 * count >= letters.size()
        ? first
        : letters.stream()
            .map(UnicodeScript::of)
            .filter(script -> script != first)
            .findFirst()
            .orElse(first);
  }
}
