package org.demarche.deliver.channel;

import java.time.Duration;
import java.util.Optional;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A copy for which the far side gave no receipt. The message is one sentence without a full stop
 * and holds no secret.
 */
public abstract sealed class ChannelException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Rule rule;

  private ChannelException(Rule rule, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.rule = rule;
  }

  /** The rule of {@link ChannelRules} that says what it means and what to do. */
  public Rule rule() {
    return rule;
  }

  /** The message. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /**
   * The same as data.
   *
   * @param place where the recipient is named
   */
  public Finding finding(SourceLocation place) {
    return rule.at(place, "", text(), "", "");
  }

  /** Certainly not handed over; another try may do it. */
  public static final class Passing extends ChannelException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration wait;

    public Passing(Rule rule, String message, @Nullable Throwable cause) {
      this(rule, message, null, cause);
    }

    /**
     * @param wait how long the far side asks to be left alone, if it does
     */
    public Passing(Rule rule, String message, @Nullable Duration wait, @Nullable Throwable cause) {
      super(rule, message, cause);
      this.wait = wait;
    }

    /** How long the far side asks to be left alone. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(wait);
    }
  }

  /** Certainly not handed over; the next try would end the same. */
  public static final class Permanent extends ChannelException {

    private static final long serialVersionUID = 1;

    public Permanent(Rule rule, String message) {
      this(rule, message, null);
    }

    public Permanent(Rule rule, String message, @Nullable Throwable cause) {
      super(rule, message, cause);
    }
  }

  /** Handed over without an answer: a person has to find out. */
  public static final class Uncertain extends ChannelException {

    private static final long serialVersionUID = 1;

    public Uncertain(String message, @Nullable Throwable cause) {
      super(ChannelRules.UNKNOWN, message, cause);
    }
  }
}
