package org.demarche.app.settings;

import java.util.Optional;
import org.demarche.deliver.plan.KnownSecrets;
import org.demarche.secret.SecretException;
import org.demarche.secret.Secrets;

/**
 * The secrets of this process and its settings.
 *
 * @param signs whether a key to sign with is set
 */
public record SecretPlaces(Environment around, Secrets secrets, boolean signs)
    implements KnownSecrets {

  public static SecretPlaces of(Environment around, Settings settings) {
    return new SecretPlaces(
        around,
        new Secrets(around.environment(), settings.channels()),
        !settings.value(Setting.SIGN_KEY).text().isEmpty());
  }

  /**
   * A secret with a name of its own, such as {@code ledger.password}; empty if there is none.
   *
   * @throws UsageException if it is said to be in a file and is not there
   */
  public Optional<String> named(String name) {
    try {
      return secrets.find(name);
    } catch (SecretException e) {
      throw new UsageException("Setting " + e.setting() + ": " + e.fault());
    }
  }

  @Override
  public boolean has(String from, String listFile) {
    return find(from, listFile).isPresent();
  }

  /**
   * The secret that a distribution list names: a variable, or the first line of a file.
   *
   * @param listFile what the path of a file is relative to
   */
  public Optional<String> find(String from, String listFile) {
    return secrets.at(from, around.path(listFile));
  }

  @Override
  public boolean canSign() {
    return signs;
  }
}
