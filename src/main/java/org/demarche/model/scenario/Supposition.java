package org.demarche.model.scenario;

import org.demarche.model.date.PartialDate;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Scenario} supposes of one thing. Of a measure it says a status, a date, or both.
 *
 * @param drop id of a measure that is refused or given up
 * @param measure id of a measure that has another status or date
 * @param status of that measure
 * @param due when that measure is due
 * @param position id of a position that is settled
 * @param take the stance at which it is: {@code opening}, {@code fallback:1} and so on, {@code
 *     floor} or {@code theirs}; empty for none
 * @param trigger id of an event that has happened
 * @param reading id of a party as which the agreement is read
 * @param pointer where it stands in its definition, as a JSON Pointer
 */
public record Supposition(
    @Nullable String drop,
    @Nullable String measure,
    @Nullable Status status,
    @Nullable PartialDate due,
    @Nullable String position,
    String take,
    @Nullable String trigger,
    @Nullable String reading,
    String pointer) {}
