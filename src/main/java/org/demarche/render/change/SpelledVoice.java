package org.demarche.render.change;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Value;

/** Names things as a definition spells them, in English, for somebody who edits it. */
public final class SpelledVoice implements Voice {

  /** Longer values, and sentences, stand in quotation marks. */
  private static final int SHORT = 60;

  @Override
  public String subject(Change change) {
    return switch (change.kind()) {
      case RENAMED -> change.element() + " " + change.id();
      default ->
          change.name().isEmpty()
              ? change.element() + ": " + change.id()
              : "%s %s: %s".formatted(change.element(), change.id(), change.name());
    };
  }

  @Override
  public String named(String id, String name) {
    return id + " (" + name + ")";
  }

  @Override
  public String others(List<String> ids) {
    return String.join(", ", ids);
  }

  /** {@code preferred.value} is the opening, {@code fallbacks.1.value} fallback 1. */
  @Override
  public String label(String key) {
    return key.replaceAll("\\.value$", "")
        .replaceAll("^preferred", "opening")
        .replaceAll("^fallbacks\\.", "fallback ")
        .replaceAll("^asOf$", "as-of day")
        .replaceAll("^counterpart", "the other side's position")
        .replace('.', ' ')
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public String standing(String key) {
    return key.replace('-', ' ');
  }

  @Override
  public String values(List<Value> values) {
    return values.stream()
        .map(Value::text)
        .map(SpelledVoice::quoted)
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String value) {
    boolean sentence = value.length() > SHORT || value.matches(".* .*[.!?]");
    return sentence ? "\"" + value + "\"" : value;
  }
}
