package org.demarche.model.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much a measure is to bring, and how much it has.
 *
 * @param quantity what is counted or measured
 * @param unit of both figures; may be empty
 * @param amount what is to be reached
 * @param reached what has been, or null where that is not known
 */
public record Target(
    String quantity, String unit, BigDecimal amount, @Nullable BigDecimal reached) {}
