package org.demarche.deliver.channel;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.secret.SecretException;
import org.demarche.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * How channels are set up.
 *
 * @param values by key, such as {@code mail.url}; no secret is among them
 * @param secrets where passwords come from
 */
public record ChannelSettings(Map<String, String> values, Secrets secrets) {

  private static final int SLOWEST_BYTES_PER_SECOND = 64 * 1024;

  public ChannelSettings {
    values = Map.copyOf(values);
  }

  /** Settings whose secrets come from this environment and from the files that settings name. */
  public static ChannelSettings of(Map<String, String> values, Map<String, String> environment) {
    return new ChannelSettings(values, new Secrets(environment, values));
  }

  /** A value, unless it is missing or blank. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * A value that must be there.
   *
   * @throws ChannelException.Permanent if it isn't
   */
  public String need(String key) throws ChannelException {
    return find(key).orElseThrow(() -> wrong(key, "it is missing"));
  }

  /**
   * The secret of this name, unless there is none.
   *
   * @throws ChannelException.Permanent if its file can't be read or is empty
   */
  public Optional<String> secret(String name) throws ChannelException {
    try {
      return secrets.find(name);
    } catch (SecretException e) {
      throw wrong(e.setting(), e.fault(), e);
    }
  }

  /** How long to wait for a connection: {@code channel.connect-seconds}. */
  public Duration connectTimeout() throws ChannelException {
    return Duration.ofSeconds(number("channel.connect-seconds"));
  }

  /** How long to wait for each answer: {@code channel.read-seconds}. */
  public Duration readTimeout() throws ChannelException {
    return Duration.ofSeconds(number("channel.read-seconds"));
  }

  /**
   * How long a message of this size may take in all, so that a far side that keeps the connection
   * busy with a byte now and then holds up nobody: to connect, two answers, and the time to carry
   * it at 64 KiB a second.
   */
  public Duration patience(long bytes) throws ChannelException {
    return connectTimeout()
        .plus(readTimeout().multipliedBy(2))
        .plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
  }

  /** The most that a message may have, in bytes: {@code <channel>.max-megabytes}. */
  public long maxBytes(String key) throws ChannelException {
    return number(key) * 1_000_000L;
  }

  /**
   * Refuses a message before a connection is made for it.
   *
   * @param bytes its size on the way
   * @throws ChannelException.Permanent if it is over the limit
   */
  public static void limit(long bytes, long limit) throws ChannelException {
    if (bytes > limit) {
      throw new ChannelException.Permanent(
          ChannelRules.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The copy has %.1f MB on the way, and %.1f MB are allowed",
              bytes / 1e6,
              limit / 1e6));
    }
  }

  private long number(String key) throws ChannelException {
    String value = need(key);
    if (!value.matches("[1-9]\\d{0,5}")) {
      throw wrong(key, "\"" + value + "\" is not a whole number from 1");
    }
    return Long.parseLong(value);
  }

  public static ChannelException.Permanent wrong(String key, String fault) {
    return wrong(key, fault, null);
  }

  public static ChannelException.Permanent wrong(
      String key, String fault, @Nullable Throwable cause) {
    return new ChannelException.Permanent(
        ChannelRules.SETTINGS, "Setting " + key + ": " + SafeText.line(fault, 300), cause);
  }
}
