package org.demarche.app.cluster;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.app.Monitoring;
import org.demarche.app.OutputLines;
import org.demarche.app.Wiring;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.Broker;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Leases;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.entry.ProcessIdentity;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildSettings;

/**
 * What all roles of this process have in common.
 *
 * @param journal to the ledger, for what may wait
 * @param ledger for what may not
 * @param run of this process
 * @param out for a person
 */
record Member(
    Environment around,
    Settings settings,
    Journal journal,
    Ledger ledger,
    Broker broker,
    Monitoring monitoring,
    Run run,
    OutputLines out) {

  /** Builds of dropped files go before those of nights. */
  static final int URGENT = 8;

  static final int WHENEVER = 2;

  /** This process, in words. */
  static String process() {
    return "%s, process %d".formatted(ProcessIdentity.ME.host(), ProcessIdentity.ME.pid());
  }

  /**
   * Enters what this process does, for those who look at all of them.
   *
   * @param away since when the broker is away; empty if it is not
   */
  void enter(String roles, Optional<Instant> away) {
    journal.tell(
        "what run " + run.id() + " does",
        ledger -> ledger.members().enter(run.id(), roles, away.orElse(null)));
  }

  Leases leases() {
    return ledger.leases();
  }

  /** The folder of definitions. */
  Path in() {
    return settings.folder(Setting.INPUT);
  }

  /** What to make of definitions; each build is of its own day. */
  BuildSettings what() {
    return Wiring.buildSettings(around, settings).withReuse(true);
  }

  BuildSettings today(BuildSettings build) {
    return build.withToday(LocalDate.now(settings.zone()));
  }

  int underWay() {
    return settings.number(Setting.BUILDS_UNDER_WAY);
  }
}
