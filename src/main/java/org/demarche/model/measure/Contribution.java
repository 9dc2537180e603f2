package org.demarche.model.measure;

import org.demarche.model.term.Firmness;
import org.jspecify.annotations.Nullable;

/**
 * Who might pay or supply what towards a measure.
 *
 * @param party id of the giver
 * @param firmness how sure it is
 * @param amount the sum, or null where none is named
 * @param text what is given and why it is thought so, as CommonMark
 */
public record Contribution(String party, Firmness firmness, @Nullable Money amount, String text) {}
