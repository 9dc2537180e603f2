package org.demarche.deliver.plan;

import java.time.Instant;
import java.util.Optional;

/** What the ledger knows of earlier runs. */
public interface DeliveryHistory {

  /** How far one edition got on its way to one address. */
  enum State {
    /** Nothing is known: it was never planned. */
    NONE,
    /** Planned by a run that ended before it came to it. */
    PLANNED,
    /** In the hands of a run now, or of one that was killed. */
    SENDING,
    /** Taken over by the other side. */
    SENT,
    /** Refused by the other side, or never reached it, for certain. */
    FAILED,
    /** Refused by the other side in a way that another try would meet again. */
    GIVEN_UP,
    /** Perhaps sent: only a person can find out. */
    UNKNOWN,
    /** Refused in planning, and the owner was told. */
    REFUSED
  }

  /** The state of a {@link PlannedCopy#keys() key}. */
  State state(String key);

  /**
   * The state of what went to an address last of a package, if that had the very same content; else
   * {@link State#NONE}.
   *
   * @param target a {@link PlannedCopy#target}
   * @param content a {@link PlannedCopy#content}
   */
  State ofSameContent(String target, String content);

  /**
   * When a daily or weekly list was last served: all of its copies sent or failed, or nothing new
   * found. Empty if never.
   */
  Optional<Instant> lastDigest(String listId);

  /** A ledger without a row. */
  static DeliveryHistory nothing() {
    return new DeliveryHistory() {
      @Override
      public State state(String key) {
        return State.NONE;
      }

      @Override
      public State ofSameContent(String target, String content) {
        return State.NONE;
      }

      @Override
      public Optional<Instant> lastDigest(String listId) {
        return Optional.empty();
      }
    };
  }
}
