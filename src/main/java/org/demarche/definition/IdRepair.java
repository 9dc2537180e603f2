package org.demarche.definition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.demarche.definition.syntax.LookAlikes;

/** What a malformed id was probably meant to be. */
final class IdRepair {

  private static final int LONGEST = 64;

  private IdRepair() {}

  /** The id in lower-case letters, digits and hyphens; empty where that gives none. */
  static Optional<String> corrected(String id) {
    String start = id.substring(0, Math.min(id.length(), 2 * LONGEST));
    String letters =
        Normalizer.normalize(LookAlikes.plain(start), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String corrected =
        letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return Optional.of(corrected)
        .filter(text -> text.length() <= LONGEST && text.matches("[a-z].*"));
  }
}
