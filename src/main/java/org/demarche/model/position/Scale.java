package org.demarche.model.position;

import org.demarche.model.term.Better;

/**
 * The quantity that a position is about.
 *
 * @param quantity what is measured
 * @param unit of all values of the position; may be empty
 * @param better which way the proposer prefers it to go
 */
public record Scale(String quantity, String unit, Better better) {}
