package org.demarche.model.date;

/** When something is due or ends: on a date, or within a time after something else. */
public sealed interface Due permits PartialDate, RelativeDate {}
