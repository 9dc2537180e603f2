package org.demarche.packet;

import java.util.Collection;
import java.util.List;

/**
 * Handling markings by how far they reach.
 *
 * @param levels from the lowest to the highest; spelt as definitions spell them
 */
public record Markings(List<String> levels) {

  private static final String AND = " / ";

  public Markings {
    levels = List.copyOf(levels);
  }

  /**
   * The marking of what holds all of these: the highest. A marking that is no level may be higher
   * than any, so that it is never left out: such markings are all named, after the highest level.
   *
   * @param markings the empty string stands for none
   * @return the empty string if there is none
   */
  public String highest(Collection<String> markings) {
    List<String> named = markings.stream().filter(m -> !m.isBlank()).distinct().toList();
    List<String> unknown = named.stream().filter(m -> !levels.contains(m)).sorted().toList();
    String known = levels.stream().filter(named::contains).reduce("", (low, high) -> high);
    if (unknown.isEmpty() || known.isEmpty()) {
      return known + String.join(AND, unknown);
    }
    return known + AND + String.join(AND, unknown);
  }
}
