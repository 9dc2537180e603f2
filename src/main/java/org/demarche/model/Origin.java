package org.demarche.model;

import org.demarche.model.date.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the paper came from, for instance a meeting.
 *
 * @param title what it was
 * @param date when it was
 * @param host who held it, or empty
 * @param form how it was held, for instance a small meeting of experts, or empty
 * @param text its subject and purpose, as CommonMark
 */
public record Origin(
    String title, @Nullable PartialDate date, String host, String form, String text) {}
