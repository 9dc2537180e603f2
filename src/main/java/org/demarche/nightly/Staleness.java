package org.demarche.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.edition.Edition;

/**
 * Whether a package is to be built again.
 *
 * @param definition its accepted definition
 * @param packageId its id, by the file's name
 * @param current the edition that is there
 * @param reasons why it is to be built, each a sentence without its full stop; empty if it is not
 * @param note why it is not, where there is more to say than that nothing has changed; may be empty
 */
public record Staleness(
    Path definition,
    String packageId,
    Optional<Edition> current,
    List<String> reasons,
    String note) {

  public Staleness {
    reasons = List.copyOf(reasons);
  }

  public boolean isDue() {
    return !reasons.isEmpty();
  }

  /** One line that says what is done and why. */
  public String explanation() {
    if (isDue()) {
      return "%s: to be built: %s".formatted(packageId, String.join("; ", reasons));
    }
    String edition = current.map(c -> "edition " + c.number()).orElse("no edition");
    return "%s: unchanged, %s stands%s"
        .formatted(packageId, edition, note.isEmpty() ? "" : "; " + note);
  }
}
