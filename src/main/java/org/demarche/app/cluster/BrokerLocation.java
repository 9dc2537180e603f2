package org.demarche.app.cluster;

import org.demarche.app.settings.Environment;
import org.demarche.app.settings.SecretPlaces;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.BrokerSettings;

/** Where the broker is, as the settings say it. */
public final class BrokerLocation {

  private BrokerLocation() {}

  /** Whether there is one, and so several machines. */
  public static boolean isSet(Settings settings) {
    return !settings.value(Setting.BROKER).text().isEmpty();
  }

  /**
   * The broker and who signs in.
   *
   * @throws org.demarche.app.settings.UsageException for a URL that cannot be used
   */
  static BrokerSettings of(Environment around, Settings settings) {
    try {
      return new BrokerSettings(
          settings.value(Setting.BROKER).text(),
          settings.value(Setting.BROKER_USER).text(),
          SecretPlaces.of(around, settings).named("broker.password").orElse(""));
    } catch (IllegalArgumentException e) {
      throw settings.bad(Setting.BROKER, "cannot be used: " + e.getMessage());
    }
  }
}
