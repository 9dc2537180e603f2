package org.demarche.render.html;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class TextDirection {

  private static final Set<String> LANGUAGES =
      Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "ji");
  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  private TextDirection() {}

  /**
   * {@code rtl} or {@code ltr}, as HTML has it; a script in the tag decides.
   *
   * @param language a BCP 47 tag
   */
  static String of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean right =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return right ? "rtl" : "ltr";
  }
}
