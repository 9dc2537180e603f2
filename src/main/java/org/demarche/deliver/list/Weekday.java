package org.demarche.deliver.list;

import java.time.DayOfWeek;
import org.demarche.model.term.Term;

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
