package org.demarche.ledger.entry;

import java.time.Instant;

/**
 * How a copy stands.
 *
 * @param id of the copy, printed on it
 * @param permanent for a failure: trying again can't help
 * @param attempts how often a sender took it in hand
 * @param runId of the run that took it in hand last; empty when none did
 * @param messageId the channel's name for what was sent; empty before
 * @param detail why it failed, was refused, or what the other side answered
 * @param planned first
 * @param updated when its state changed last
 */
public record DeliveryEntry(
    String id,
    PlannedDelivery copy,
    State state,
    boolean permanent,
    int attempts,
    String runId,
    String messageId,
    String detail,
    Instant planned,
    Instant updated) {

  /** Where it is on its way. */
  public enum State {
    PLANNED,
    /** A sender has it in hand. */
    SENDING,
    SENT,
    FAILED,
    /** It may have arrived or not; only a person can say. */
    UNKNOWN,
    /** The recipient may not have it. */
    REFUSED
  }

  /** One step of a copy's way. */
  public record Event(Instant happened, State state, String runId, String detail) {}
}
