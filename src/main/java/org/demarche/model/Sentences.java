package org.demarche.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a sentence ends, by the rules of Unicode, and not at the full stop of an
 * abbreviation, an initial or an ordinal number. Where both are possible ("in the U.S. The"), the
 * sentence goes on: a text that is too long says no less.
 */
public final class Sentences {

  /** The last word of a text that ends with a full stop, without brackets and quotes before it. */
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}\\p{N}.]+)\\.$");

  /** One letter, or letters with stops between them: {@code J.}, {@code U.S.}, {@code z.B.} */
  private static final Pattern INITIALS = Pattern.compile("(\\p{L}\\p{M}*\\.)*\\p{L}\\p{M}*");

  private static final Pattern ORDINAL = Pattern.compile("\\p{Nd}{1,2}");

  /** What stands before a name or a number, in any of the languages. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "adm", "amb", "approx", "bzw", "ca", "capt", "cf", "col", "dept", "dr", "dra", "drs",
          "evtl", "excl", "gen", "ggf", "gov", "hon", "hr", "incl", "ing", "jr", "lic", "lt", "maj",
          "me", "messrs", "mgr", "mlle", "mme", "mr", "mrs", "ms", "mt", "pres", "prof", "rep",
          "rev", "sen", "sgt", "sog", "sr", "sra", "srta", "st", "ste", "tel", "vgl", "viz", "vs",
          "zzgl", "г-н", "им", "тов");

  /** What stands before a number; elsewhere it may be a word that ends a sentence. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "abs", "add", "annex", "art", "arts", "aufl", "av", "bd", "ch", "chap", "doc", "ed", "eq",
          "fig", "figs", "kap", "no", "nos", "nr", "núm", "op", "pág", "para", "paras", "pp", "pt",
          "pts", "res", "sec", "sect", "ser", "vol", "vols", "ziff", "гл", "рис", "стр", "ст",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

  /** Languages that write "3rd" as "3." */
  private static final Set<String> DOTTED_ORDINALS =
      Set.of(
          "bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no",
          "pl", "sk", "sl", "sr", "tr");

  private Sentences() {}

  /**
   * The first sentence; the whole text if it has but one.
   *
   * @param text without markup
   * @param language a BCP 47 tag
   */
  public static String first(String text, String language) {
    return all(text, language).stream().findFirst().orElse("");
  }

  /**
   * All sentences in their order, without the space around them; none for an empty text.
   *
   * @param text without markup
   * @param language a BCP 47 tag
   */
  public static List<String> all(String text, String language) {
    Locale locale = Locale.forLanguageTag(language);
    String stripped = text.strip();
    BreakIterator ends = BreakIterator.getSentenceInstance(locale);
    // Java's rules lack the question mark of Arabic and the full stop of Urdu
    ends.setText(stripped.replace('\u061F', '?').replace('\u06D4', '.'));
    List<String> sentences = new ArrayList<>();
    int begin = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      if (end == stripped.length() || isEnd(stripped, end, locale.getLanguage())) {
        sentences.add(stripped.substring(begin, end).strip());
        begin = end;
      }
    }
    return sentences;
  }

  private static boolean isEnd(String text, int end, String language) {
    Matcher word = LAST_WORD.matcher(text.substring(0, end).stripTrailing());
    if (!word.find()) {
      return true;
    }
    String last = word.group(1);
    String lower = last.toLowerCase(Locale.ROOT);
    boolean numberFollows = end < text.length() && Character.isDigit(text.codePointAt(end));
    return !(INITIALS.matcher(last).matches()
        || ABBREVIATIONS.contains(lower)
        || (numberFollows && BEFORE_NUMBERS.contains(lower))
        || (DOTTED_ORDINALS.contains(language) && ORDINAL.matcher(last).matches()));
  }
}
