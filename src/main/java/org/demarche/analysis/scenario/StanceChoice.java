package org.demarche.analysis.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.analysis.Positions.Kind;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;

/**
 * Which stance of a position is taken. It is written {@code opening}, {@code fallback:1}, {@code
 * floor} or {@code theirs}.
 *
 * @param kind of stance
 * @param number of a fallback, from 1; 0 for the others
 */
public record StanceChoice(Kind kind, int number) {

  /** How it is written; N stands for a number. */
  public static final List<String> SPELLINGS = List.of("opening", "fallback:N", "floor", "theirs");

  private static final Pattern FALLBACK = Pattern.compile("fallback:([1-9]\\d{0,3})");

  /** Empty for what is no such word. */
  public static Optional<StanceChoice> parse(String text) {
    Matcher fallback = FALLBACK.matcher(text);
    if (fallback.matches()) {
      return Optional.of(new StanceChoice(Kind.FALLBACK, Integer.parseInt(fallback.group(1))));
    }
    return switch (text) {
      case "opening" -> Optional.of(new StanceChoice(Kind.PREFERRED, 0));
      case "floor" -> Optional.of(new StanceChoice(Kind.FLOOR, 0));
      case "theirs" -> Optional.of(new StanceChoice(Kind.COUNTERPART, 0));
      default -> Optional.empty();
    };
  }

  /** That stance; empty where the position has none such. */
  public Optional<Stance> of(Position position) {
    return switch (kind) {
      case PREFERRED -> Optional.of(position.preferred());
      case FALLBACK -> position.fallbacks().stream().skip(number - 1L).findFirst();
      case FLOOR -> Optional.ofNullable(position.floor());
      case COUNTERPART -> Optional.ofNullable(position.counterpart());
    };
  }

  /** As it is written. */
  public String key() {
    return switch (kind) {
      case PREFERRED -> "opening";
      case FALLBACK -> "fallback:" + number;
      case FLOOR -> "floor";
      case COUNTERPART -> "theirs";
    };
  }

  /** In a sentence, for instance {@code fallback 1}. */
  public String words() {
    return switch (kind) {
      case PREFERRED -> "its opening";
      case FALLBACK -> "fallback " + number;
      case FLOOR -> "its floor";
      case COUNTERPART -> "the other side's position";
    };
  }
}
