package org.demarche.render.words;

import com.ibm.icu.util.ULocale;

/** Where a language is mostly written, for programs that know no language without a country. */
public final class Regions {

  private Regions() {}

  /** The tag with its likely region, by CLDR: {@code en-US} for {@code en}. */
  public static String likely(String tag) {
    ULocale given = ULocale.forLanguageTag(tag);
    String region = ULocale.addLikelySubtags(given).getCountry();
    return given.getCountry().isEmpty() && !region.isEmpty()
        ? given.getLanguage() + "-" + region
        : given.toLanguageTag();
  }
}
