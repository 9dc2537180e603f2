package org.demarche.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.RenderingRules;

/** Tells which characters no font has, where they stand, and which font would do. */
final class MissingCharacters {

  private static final int SHOWN = 6;

  private static final Map<UnicodeScript, String> FONTS =
      Map.of(
          UnicodeScript.HANGUL, "Nanum Gothic",
          UnicodeScript.HAN, "WenQuanYi Zen Hei",
          UnicodeScript.HIRAGANA, "IPA Gothic",
          UnicodeScript.KATAKANA, "IPA Gothic",
          UnicodeScript.ARABIC, "Noto Naskh Arabic",
          UnicodeScript.HEBREW, "Noto Sans Hebrew",
          UnicodeScript.DEVANAGARI, "Noto Sans Devanagari",
          UnicodeScript.THAI, "Noto Sans Thai",
          UnicodeScript.COMMON, "Noto Sans Symbols 2");

  private MissingCharacters() {}

  /** One finding for each script in each text of the definition that has such characters. */
  static List<Finding> findings(Collection<Integer> missing, SourceMap places) {
    Map<UnicodeScript, Set<Integer>> scripts = new TreeMap<>();
    for (int c : missing) {
      scripts.computeIfAbsent(UnicodeScript.of(c), s -> new TreeSet<>()).add(c);
    }
    List<Finding> findings = new ArrayList<>();
    scripts.forEach((script, characters) -> add(script, characters, places, findings));
    return findings;
  }

  private static void add(
      UnicodeScript script, Set<Integer> missing, SourceMap places, List<Finding> findings) {
    Set<Integer> elsewhere = new TreeSet<>(missing);
    for (String pointer :
        MarkupPlaces.of(places, t -> t.codePoints().anyMatch(missing::contains))) {
      List<Integer> here =
          places
              .texts()
              .getOrDefault(pointer, "")
              .codePoints()
              .distinct()
              .filter(missing::contains)
              .boxed()
              .toList();
      findings.add(finding(script, here, places, pointer, ""));
      elsewhere.removeAll(here);
    }
    if (!elsewhere.isEmpty()) {
      findings.add(finding(script, elsewhere, places, "", ", which a template adds"));
    }
  }

  private static Finding finding(
      UnicodeScript script,
      Collection<Integer> characters,
      SourceMap places,
      String pointer,
      String origin) {
    boolean isPrivate = characters.stream().allMatch(MissingCharacters::isPrivate);
    String wanted =
        isPrivate
            ? "a character of Unicode, for instance \u2022 or -"
            : "a font for " + name(script) + suggestion(script);
    return RenderingRules.MISSING_CHARACTER
        .at(
            places,
            pointer,
            "no font has " + named(characters) + origin,
            characters.stream().map(Character::toString).collect(Collectors.joining()),
            wanted)
        .withRemedy(
            isPrivate
                ? "It is most likely a bullet or symbol copied from a word processor; write \"- \" or \u2022."
                : "Put "
                    + wanted
                    + ", as a TrueType file in templates/fonts/, or write it otherwise.");
  }

  /** Whether only its own font says what it is, as that of bullets in a word processor. */
  private static boolean isPrivate(int character) {
    return Character.getType(character) == Character.PRIVATE_USE;
  }

  private static String named(Collection<Integer> characters) {
    String shown =
        characters.stream()
            .limit(SHOWN)
            .map(c -> "\"%s\" (U+%04X %s)".formatted(Character.toString(c), c, nameOf(c)))
            .collect(Collectors.joining(", "));
    int more = characters.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String nameOf(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "no character of Unicode" : name;
  }

  private static String name(UnicodeScript script) {
    if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
      return "symbols";
    }
    String words = script.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String suggestion(UnicodeScript script) {
    String font = FONTS.get(script);
    return font == null ? "" : ", such as " + font;
  }
}
