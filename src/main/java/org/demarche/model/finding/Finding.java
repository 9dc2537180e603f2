package org.demarche.model.finding;

import java.util.Comparator;
import java.util.Locale;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/**
 * One fault, as data.
 *
 * @param code of its {@link Rule}
 * @param severity how much it weighs
 * @param at the very key or value
 * @param pointer the path in the definition (RFC 6901); the empty string for the file as a whole
 * @param message one sentence without a full stop, quoting what matters
 * @param found the value or state met; may be empty
 * @param wanted what would be right; may be empty
 * @param remedy what to do, as a sentence
 */
public record Finding(
    String code,
    Severity severity,
    SourceLocation at,
    String pointer,
    String message,
    String found,
    String wanted,
    String remedy)
    implements Comparable<Finding> {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding f) -> f.at().file())
          .thenComparingInt(f -> f.at().line())
          .thenComparingInt(f -> f.at().column())
          .thenComparing(Finding::code)
          .thenComparing(Finding::pointer)
          .thenComparing(Finding::message);

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Finding withSeverity(Severity other) {
    return new Finding(code, other, at, pointer, message, found, wanted, remedy);
  }

  public Finding withMessage(String other) {
    return new Finding(code, severity, at, pointer, other, found, wanted, remedy);
  }

  public Finding withRemedy(String other) {
    return new Finding(code, severity, at, pointer, message, found, wanted, other);
  }

  /** By file, line and column, then by code. */
  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** The first line of what a user reads: {@code file:line:column: error D201 message}. */
  @Override
  public String toString() {
    return "%s: %s %s %s".formatted(at, severity.name().toLowerCase(Locale.ROOT), code, message);
  }
}
