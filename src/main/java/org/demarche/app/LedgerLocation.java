package org.demarche.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.SecretPlaces;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.edition.EditionStore;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Run;

/** Where the ledger is, as the settings say it. */
public final class LedgerLocation {

  /** Its folder in the output folder; no package can have such an id. */
  static final String FOLDER = "_ledger";

  private LedgerLocation() {}

  /** Empty if there is to be none. */
  public static Optional<LedgerSettings> of(Environment around, Settings settings) {
    String text = settings.value(Setting.LEDGER).text();
    if (text.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    return Optional.of(place(text, around, settings).withKeep(settings.ledgerKeep()));
  }

  private static LedgerSettings place(String text, Environment around, Settings settings) {
    try {
      if (LedgerSettings.isUrl(text)) {
        return new LedgerSettings(
            text,
            settings.value(Setting.LEDGER_USER).text(),
            password(around, settings),
            LedgerSettings.DEFAULT_KEEP);
      }
      Path file =
          text.isEmpty()
              ? settings.folder(Setting.OUTPUT).resolve(FOLDER).resolve("ledger")
              : around.path(text);
      return LedgerSettings.file(file);
    } catch (IllegalArgumentException e) {
      throw settings.bad(Setting.LEDGER, "cannot be used: " + e.getMessage());
    }
  }

  /** From the environment or from the file that {@code ledger.password.file} names. */
  private static String password(Environment around, Settings settings) {
    return SecretPlaces.of(around, settings).named("ledger.password").orElse("");
  }

  /**
   * For those who go on without it. Runs of dead processes are marked as such, and what is too old
   * is forgotten.
   */
  public static Journal journal(Environment around, Settings settings) {
    makeOutput(settings);
    Journal journal = of(around, settings).map(Journal::of).orElse(Journal.NONE);
    journal.ask(List.<Run>of(), ledger -> ledger.runs().interrupted());
    forget(journal, settings);
    return journal;
  }

  /** For its readers, before the ledger makes it for the sake of its own folder in it. */
  private static void makeOutput(Settings settings) {
    try {
      settings.outputMode().makeFolders(settings.folder(Setting.OUTPUT));
    } catch (IOException e) {
      // whoever publishes says so
    }
  }

  /** Forgets what is older than the settings keep it. */
  static void forget(Journal journal, Settings settings) {
    EditionStore store = new EditionStore(settings.folder(Setting.OUTPUT));
    journal.ask(Optional.empty(), ledger -> Optional.of(ledger.forget(store::isGone)));
  }
}
