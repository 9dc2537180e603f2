package org.demarche.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Kills, stops, cuts and delays, one thing after the other, by chance. */
final class ClusterTormentor {

  /** Longer than a lease of the processes, sometimes. */
  private static final int LONGEST_SLEEP_MILLIS = 12_000;

  private static final int LONGEST_OUTAGE_MILLIS = 5_000;
  private static final int LONGEST_DELAY_MILLIS = 400;

  /** What is done. */
  enum Fault {
    KILL_WORKER,
    KILL_INTAKE,
    PAUSE_WORKER,
    PAUSE_INTAKE,
    STOP_BROKER,
    KILL_BROKER,
    STOP_DATABASE,
    KILL_DATABASE,
    CUT,
    DELAY,
    HALF_CLOSE
  }

  /** How often each, in turn: servers are not restarted as often as processes die. */
  private static final List<Fault> DECK =
      List.of(
          Fault.KILL_WORKER,
          Fault.KILL_WORKER,
          Fault.KILL_WORKER,
          Fault.KILL_INTAKE,
          Fault.KILL_INTAKE,
          Fault.PAUSE_WORKER,
          Fault.PAUSE_INTAKE,
          Fault.PAUSE_INTAKE,
          Fault.STOP_BROKER,
          Fault.KILL_BROKER,
          Fault.STOP_DATABASE,
          Fault.KILL_DATABASE,
          Fault.CUT,
          Fault.CUT,
          Fault.DELAY,
          Fault.HALF_CLOSE,
          Fault.HALF_CLOSE);

  private final ClusterVictims victims;
  private final Random random;
  private final List<Fault> deck = new ArrayList<>();
  private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);
  private final List<Instant> kills = new ArrayList<>();
  private final List<Instant> outages = new ArrayList<>();

  ClusterTormentor(ClusterVictims victims, Random random) {
    this.victims = victims;
    this.random = random;
  }

  /** One fault of many, and what mends it. */
  void strike() throws Exception {
    if (deck.isEmpty()) {
      deck.addAll(DECK);
    }
    Fault fault = deck.remove(random.nextInt(deck.size()));
    done.merge(fault, 1, Integer::sum);
    switch (fault) {
      case KILL_WORKER -> kill(anyOf(false));
      case KILL_INTAKE -> {
        kills.add(Instant.now());
        kill(anyOf(true));
      }
      case PAUSE_WORKER -> pauseProcess(anyOf(false));
      case PAUSE_INTAKE -> pauseProcess(anyOf(true));
      case STOP_BROKER -> restartBroker(false);
      case KILL_BROKER -> restartBroker(true);
      case STOP_DATABASE -> restartDatabase(false);
      case KILL_DATABASE -> restartDatabase(true);
      case CUT -> proxy().drop();
      case DELAY -> delay(proxy());
      case HALF_CLOSE -> proxy().closeHalf();
    }
  }

  private int anyOf(boolean intake) {
    int[] fit =
        IntStream.range(0, victims.count()).filter(n -> victims.isIntake(n) == intake).toArray();
    return fit[random.nextInt(fit.length)];
  }

  private void kill(int victim) throws Exception {
    victims.kill(victim);
    pause(3_000);
    victims.startAgain(victim);
  }

  private void pauseProcess(int victim) throws Exception {
    victims.signal(victim, "STOP");
    pause(LONGEST_SLEEP_MILLIS);
    victims.signal(victim, "CONT");
  }

  private void restartBroker(boolean hard) throws Exception {
    victims.stopBroker(hard);
    pause(LONGEST_OUTAGE_MILLIS);
    victims.startBrokerAgain();
  }

  private void restartDatabase(boolean hard) throws Exception {
    outages.add(Instant.now());
    victims.stopDatabase(hard);
    pause(LONGEST_OUTAGE_MILLIS);
    victims.startDatabaseAgain();
    outages.add(Instant.now());
  }

  private UnrulyProxy proxy() {
    boolean ledger = random.nextBoolean();
    if (ledger) {
      outages.add(Instant.now());
    }
    return ledger ? victims.toLedger() : victims.toBroker();
  }

  private void delay(UnrulyProxy proxy) throws InterruptedException {
    proxy.delay(1 + random.nextInt(LONGEST_DELAY_MILLIS));
    pause(LONGEST_OUTAGE_MILLIS);
    proxy.delay(0);
  }

  void pause(int most) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(random.nextInt(most));
  }

  /** How often what was done. */
  Map<Fault, Integer> done() {
    return done;
  }

  /**
   * Whether a process may have been killed before it had entered the end of a file: a moment later,
   * or within the minute after an outage of the ledger, while it keeps what is to be entered.
   */
  boolean mayHaveLost(Instant moment) {
    boolean wasAway = outages.stream().anyMatch(outage -> isNear(moment, outage, 75));
    int seconds = wasAway ? 75 : 2;
    return kills.stream().anyMatch(kill -> isNear(moment, kill, seconds));
  }

  private static boolean isNear(Instant moment, Instant other, int seconds) {
    return moment.isAfter(other.minusSeconds(seconds))
        && moment.isBefore(other.plusSeconds(seconds));
  }
}
