package org.demarche.analysis;

import java.util.Objects;

/**
 * Something that holds on some days and not on others.
 *
 * @param what {@code overdue}, {@code due}, {@code lapsed}, {@code ending} or {@code coming}
 * @param element the id of the measure, obligation or event
 * @param title what a reader calls it
 * @param date when it is due, ends, or happens; ISO 8601, may be of reduced precision
 */
public record TimeFact(String what, String element, String title, String date) {

  /** That a day is past which was set for it. */
  public static final String OVERDUE = "overdue";

  public TimeFact {
    Objects.requireNonNull(what);
    Objects.requireNonNull(element);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
  }

  /** For instance {@code overdue: Visit to Kumchang-ri (1999-05)}. */
  @Override
  public String toString() {
    return "%s: %s (%s)".formatted(what, title, date);
  }
}
