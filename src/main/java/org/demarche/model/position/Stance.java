package org.demarche.model.position;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point of a position.
 *
 * @param value on the position's scale, or null where the position is on a term
 * @param text the stance in words, as CommonMark
 * @param condition what allows it, as CommonMark; may be empty
 * @param requires ids of measures that it needs
 * @param why the reason, as CommonMark
 * @param pointer where it stands in its definition, as a JSON Pointer
 */
public record Stance(
    @Nullable BigDecimal value,
    String text,
    String condition,
    List<String> requires,
    String why,
    String pointer) {

  public Stance {
    requires = List.copyOf(requires);
  }
}
