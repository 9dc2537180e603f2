package org.demarche.deliver.plan;

import java.time.Instant;
import java.util.Locale;
import org.demarche.model.finding.Finding;

/** What becomes of a planned copy, and why. */
public sealed interface Decision {

  /**
   * It goes out.
   *
   * @param isRetry whether an earlier run tried and certainly failed
   */
  record Send(boolean isRetry) implements Decision {}

  /** It went out before. */
  record AlreadySent() implements Decision {}

  /**
   * It may not, or cannot, go out.
   *
   * @param finding why
   * @param isTold whether the owner was told in an earlier run
   */
  record Refused(Finding finding, boolean isTold) implements Decision {}

  /** An earlier run tried, and the next try would end the same. */
  record GivenUp() implements Decision {}

  /** It perhaps went out before; a person must find out and say. */
  record UnknownWaits() implements Decision {}

  /**
   * It is not time yet.
   *
   * @param next when it is
   */
  record NotDue(Instant next) implements Decision {}

  /** It is time, but the recipient has all there is. */
  record NothingNew() implements Decision {}

  /**
   * The list or the recipient is paused.
   *
   * @param isList which of the two
   */
  record Paused(boolean isList) implements Decision {}

  /** For tables and other programs: {@code send}, {@code already-sent} and so on. */
  default String key() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
