package org.demarche.deliver;

import java.time.DayOfWeek;
import org.demarche.model.Term;

/** A day of the week, as a list spells it. */
public enum Weekday implements Term {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  public DayOfWeek day() {
    return DayOfWeek.valueOf(name());
  }
}
