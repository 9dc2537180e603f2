package org.demarche.model;

import java.time.LocalDate;
import java.util.Set;
import org.demarche.model.finding.SourceMap;

/**
 * A definition that was read: the package, and where each piece of it stands.
 *
 * @param content the package
 * @param index the package's elements by id
 * @param places where keys and values stand
 * @param unread ids of elements that had to be left out since they could not be read; a reference
 *     to one is no fault of its own, and a rule that complains of something missing must stay
 *     silent unless the set is empty
 */
public record Definition(
    NegotiatingPackage content, Index index, SourceMap places, Set<String> unread) {

  public Definition {
    unread = Set.copyOf(unread);
  }

  public Definition(NegotiatingPackage content, SourceMap places, Set<String> unread) {
    this(content, Index.of(content), places, unread);
  }

  /** The same, with another day that "today" means. */
  public Definition asOf(LocalDate day) {
    return day.equals(content.asOf()) ? this : new Definition(content.asOf(day), places, unread);
  }

  /** Whether the definition itself says what "today" means. */
  public boolean saysAsOf() {
    return places.values().containsKey("/asOf");
  }

  /** Whether nothing had to be left out. */
  public boolean isWhole() {
    return unread.isEmpty();
  }
}
