package org.demarche.nightly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs a night when its time has come; asked again and again. It compares the clock with the last
 * night rather than waiting for a moment, so that a night is neither lost while the process was
 * down or the machine slept, nor when the clock is set or an hour is skipped.
 */
public final class NightClock {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final NightSchedule schedule;
  private final Runnable night;
  private final Consumer<String> words;
  private final InstantSource clock;
  private Instant last;
  private boolean isLeft;

  /**
   * @param last when the last night began; empty if none is on record, which counts as missed
   * @param night runs it, and returns when it is done
   * @param words is told of nights that were missed
   */
  public NightClock(
      NightSchedule schedule,
      Optional<Instant> last,
      Runnable night,
      Consumer<String> words,
      InstantSource clock) {
    this.schedule = schedule;
    this.night = night;
    this.words = words;
    this.clock = clock;
    this.last = begin(last);
  }

  /**
   * One that begins with a night that another process has left.
   *
   * @param begun when that night began, by the clock of that process
   */
  public static NightClock goingOn(
      NightSchedule schedule,
      Instant begun,
      Runnable night,
      Consumer<String> words,
      InstantSource clock) {
    words.accept(
        "the night that was begun at "
            + begun.truncatedTo(ChronoUnit.SECONDS)
            + " is gone on with");
    NightClock made = new NightClock(schedule, Optional.of(clock.instant()), night, words, clock);
    made.last = begun;
    made.isLeft = true;
    return made;
  }

  private Instant begin(Optional<Instant> before) {
    Instant now = clock.instant();
    if (before.isEmpty()) {
      words.accept(
          schedule.catchUp() ? "no night is on record: one is run now" : "no night is on record");
      return schedule.catchUp() ? Instant.EPOCH : now;
    }
    Optional<ZonedDateTime> missed = schedule.missed(before.get(), now);
    if (missed.isEmpty()) {
      return before.get();
    }
    words.accept(
        "the night of %s was missed: it is %s"
            .formatted(
                missed.get().toLocalDateTime(),
                schedule.catchUp() ? "made up for now" : "left out, as the settings say"));
    return schedule.catchUp() ? before.get() : now;
  }

  /**
   * Runs the night if it is time; called by one thread at a time. A clock that is set back by up to
   * a day does not make the same night come again; by more, it was wrong before.
   */
  public void tick() {
    Instant now = clock.instant();
    if (last.isAfter(now.plus(A_DAY))) {
      last = now;
    } else if (isLeft || schedule.missed(last, now).isPresent()) {
      isLeft = false;
      last = last.isAfter(now) ? last : now;
      night.run();
    }
  }
}
