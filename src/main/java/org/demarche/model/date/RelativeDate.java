package org.demarche.model.date;

/**
 * A time that runs from when something else was begun or done.
 *
 * @param within how long it runs
 * @param after id of the measure that it runs from
 */
public record RelativeDate(TimeSpan within, String after) implements Due {}
