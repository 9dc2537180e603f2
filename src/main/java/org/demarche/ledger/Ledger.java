package org.demarche.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.demarche.edition.EditionKey;

/**
 * The open ledger. Usable from many threads; several processes may have the same one open. Every
 * call is a transaction of its own, and throws {@link LedgerException} when the database is away.
 */
public final class Ledger implements AutoCloseable {

  private final Database database;
  private final Heartbeat heartbeat;
  private final Runs runs;
  private final Jobs jobs;
  private final EditionTable editions;
  private final Deliveries deliveries;
  private final DigestTimes digests;
  private final LedgerEvents marks;
  private final Leases leases;
  private final Members members;

  private Ledger(Database database) {
    this.database = database;
    this.heartbeat = new Heartbeat(database);
    this.runs = new Runs(database, heartbeat);
    this.jobs = new Jobs(database);
    this.editions = new EditionTable(database);
    this.deliveries = new Deliveries(database, runs);
    this.digests = new DigestTimes(database);
    this.marks = new LedgerEvents(database);
    this.leases = new Leases(database);
    this.members = new Members(database);
  }

  /**
   * Opens the ledger and brings its tables to this version. Waits up to 5 seconds for a file that
   * another process holds.
   *
   * @throws LedgerException with the reason as a sentence
   */
  public static Ledger open(LedgerSettings settings) throws LedgerException {
    return open(settings, InstantSource.system());
  }

  /** As {@link #open(LedgerSettings)}, by another clock. */
  public static Ledger open(LedgerSettings settings, InstantSource clock) throws LedgerException {
    return new Ledger(Database.open(settings, clock));
  }

  public Runs runs() {
    return runs;
  }

  public Jobs jobs() {
    return jobs;
  }

  public EditionTable editions() {
    return editions;
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public DigestTimes digests() {
    return digests;
  }

  public LedgerEvents marks() {
    return marks;
  }

  public Leases leases() {
    return leases;
  }

  public Members members() {
    return members;
  }

  public LedgerSettings settings() {
    return database.settings();
  }

  /** Whether the database answers now; may take some seconds to say no. */
  public boolean isUp() {
    try {
      database.answer();
      return true;
    } catch (LedgerException away) {
      return false;
    }
  }

  /**
   * Copies a ledger in a file, whole and private, while others use it.
   *
   * @param target a file that is not there yet
   * @throws LedgerException if the ledger is on a server, or the copy can't be written
   */
  public void backUp(Path target) throws LedgerException {
    database.copyTo(target);
  }

  /**
   * Forgets what is older than the settings keep it; see {@link Retention}.
   *
   * @param gone whether the folder of an edition is gone
   */
  public Retention.Forgotten forget(Predicate<EditionKey> gone) throws LedgerException {
    return new Retention(database).forget(database.now().minus(settings().keep()), gone);
  }

  @Override
  public void close() {
    heartbeat.close();
    database.close();
  }
}
