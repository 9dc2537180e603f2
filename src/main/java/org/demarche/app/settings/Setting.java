package org.demarche.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.OutputMode;
import org.demarche.ledger.LedgerSettings;
import org.demarche.model.MarkingOrder;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.worker.WorkerSettings;

/** What can be set by {@code demarche.properties}, the environment, or a flag. */
public enum Setting {
  INPUT("input", "folder of definitions", "input"),
  OUTPUT("output", "folder of documents", "output"),
  TEMPLATES("templates", "folder of templates that go before the built-in ones", ""),
  LISTS("lists", "folder of distribution lists", "lists"),
  CACHE(
      "cache",
      "folder of files that can be made again; empty means demarche/ in the user's cache folder",
      ""),
  MARKINGS("markings", "levels of marking, the lowest first", MarkingOrder.DEFAULT),
  UNMARKED(
      "unmarked",
      "level that a package without marking counts as, or open; empty means the highest",
      ""),
  MARKING_REQUIRED(
      "marking-required",
      "whether a missing or unknown marking is an error: true or false",
      "false"),
  DELIVER_MARKING("deliver.marking", "where copies show their marking: subject, names", "subject"),
  MAIL_URL("mail.url", "mail server, as smtp://mail.example.org:587?starttls=required", ""),
  MAIL_FROM("mail.from", "sender of mails, as Desk <desk@example.org>", ""),
  MAIL_REPLY_TO("mail.reply-to", "where answers to mails go; empty means to the sender", ""),
  MAIL_USER("mail.user", "who signs in to the mail server; empty means nobody", ""),
  MAIL_TRUST("mail.trust", "PEM file of certificates that the mail server may have", ""),
  MAIL_MAX_MEGABYTES("mail.max-megabytes", "the largest mail on its way", "25"),
  SFTP_KNOWN_HOSTS("sftp.known-hosts", "file of known host keys", ""),
  SFTP_KEY("sftp.key", "file of the private key for SFTP", ""),
  HTTP_TRUST("http.trust", "PEM file of certificates that HTTP servers may have", ""),
  CHANNEL_CONNECT_SECONDS("channel.connect-seconds", "how long to wait for a connection", "30"),
  CHANNEL_READ_SECONDS("channel.read-seconds", "how long to wait for an answer", "60"),
  CHANNEL_MAX_MEGABYTES("channel.max-megabytes", "the largest copy, but for mail", "200"),
  DELIVER_PARALLEL("deliver.parallel", "copies on their way at once", "4"),
  DELIVER_PER_HOST("deliver.per-host", "of these, to one machine", "2"),
  DELIVER_TRIES("deliver.tries", "how often a copy is tried in one run", "5"),
  DELIVER_WAIT_SECONDS("deliver.wait-seconds", "after the first try; then longer", "20"),
  SIGN_KEY("sign.key", "PKCS#12 file of the key that copies are signed with", ""),
  ATTACH_SOURCE(
      "attach-source", "whether a briefing in PDF carries its definition: true or false", "false"),
  READ_BACK(
      "read-back",
      "whether each PDF is read back, glyph by glyph, before it is kept: true or false",
      "false"),
  AS_OF("as-of", "the day that \"today\" means in documents, as 2026-01-31", ""),
  STRICT("strict", "whether warnings are errors: true or false", "false"),
  FORMAT("format", "forms of the documents: pdf, html, docx", "pdf,html"),
  KIND("kind", "kinds of documents; empty means all", ""),
  JOBS("jobs", "definitions in hand at once; empty means one for each core", ""),
  TIME_LIMIT(
      "time-limit",
      "how long one definition may take, as 30s or 5m",
      BuildSettings.DEFAULT_TIME_LIMIT_MINUTES + "m"),
  MEMORY_LIMIT(
      "memory-limit",
      "how much memory each worker of watch may take, as 512m or 2g",
      WorkerSettings.DEFAULT_MEMORY_LIMIT),
  SETTLE("settle", "how long a dropped file must have been still, as 3s or 200ms", "3s"),
  DROP_SHARED(
      "drop-shared", "whether everybody may drop files in a folder with the sticky bit", "false"),
  OUTPUT_MODE(
      "output-mode",
      "rights of documents: 0640 for owner and group, 0600, 0644",
      OutputMode.DEFAULT_OCTAL),
  STOP_LIMIT("stop-limit", "how long a stop waits for what is in hand, as 60s", "60s"),
  KEEP_EDITIONS(
      "keep-editions", "how many editions of a package stay", "" + EditionPublisher.DEFAULT_KEPT),
  CATALOGUE(
      "catalogue",
      "whether index.html in the output folder lists all packages: true or false",
      "true"),
  CATALOGUE_MAX_MARKING(
      "catalogue-max-marking", "the highest marking in the catalogue; empty for all", ""),
  KEEP_DEFINITIONS(
      "keep-definitions",
      "whether a private copy of each edition's definition is kept, so that the next edition can"
          + " say what changed: true or false",
      "true"),
  NIGHTLY(
      "nightly", "when watch has its nights: 02:30, or an expression of cron; empty for none", ""),
  NIGHTLY_CATCH_UP(
      "nightly-catch-up", "whether a missed night is made up for: true or false", "true"),
  TIME_ZONE("time-zone", "whose clock nights go by; empty means the system's", ""),
  LEDGER(
      "ledger",
      "file or JDBC URL of the ledger, or none; empty means _ledger/ in the output folder",
      ""),
  LEDGER_USER("ledger.user", "user of a database server", "demarche"),
  LEDGER_PASSWORD("ledger.password", "its password; from the environment or a file only", "", true),
  BROKER(
      "broker",
      "URL of the Artemis broker that several machines share, as tcp://broker:61616; empty for one"
          + " machine",
      ""),
  BROKER_USER("broker.user", "user of the broker; empty means nobody", ""),
  BROKER_PASSWORD("broker.password", "its password; from the environment or a file only", "", true),
  ROLES(
      "roles",
      "with a broker, what this process does: intake, build, night, deliver",
      "intake,build,night,deliver"),
  LEASE("lease", "with a broker, how long others wait for a process that is gone, as 30s", "30s"),
  BUILDS_UNDER_WAY(
      "builds-under-way", "with a broker, how many builds may wait in its queue", "64"),
  LEDGER_KEEP(
      "ledger.keep",
      "how long the ledger keeps what it knows, as 400d",
      LedgerSettings.DEFAULT_KEEP_DAYS + "d"),
  LOG("log", "form of log lines: text or json", "text"),
  MONITOR(
      "monitor", "where health and metrics are served, as 127.0.0.1:9464; empty for nowhere", ""),
  COLOR("color", "colour in results: auto, always or never", "auto");

  private final String key;
  private final String meaning;
  private final String defaultValue;
  private final boolean secret;

  Setting(String key, String meaning, String defaultValue) {
    this(key, meaning, defaultValue, false);
  }

  Setting(String key, String meaning, String defaultValue, boolean secret) {
    this.key = key;
    this.meaning = meaning;
    this.defaultValue = defaultValue;
    this.secret = secret;
  }

  /** Whether its value is never shown, and stands in no file of settings. */
  public boolean isSecret() {
    return secret;
  }

  /** The name in {@code demarche.properties}. */
  public String key() {
    return key;
  }

  /** What it is, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** As it would be written; empty where there is none. */
  public String defaultValue() {
    return defaultValue;
  }

  /** The name of its environment variable. */
  public String variable() {
    return "DEMARCHE_" + name();
  }

  /** The name of its flag. */
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether channels of delivery are told it. */
  boolean isOfChannel() {
    return key.matches("(mail|sftp|http|channel)\\..*");
  }

  /** Whether it names a folder; relative to the working folder. */
  public boolean isFolder() {
    return this == INPUT || this == OUTPUT || this == TEMPLATES || this == LISTS || this == CACHE;
  }

  /** Whether it names a file; relative to the working folder. */
  boolean isFile() {
    return this == MAIL_TRUST || this == SFTP_KNOWN_HOSTS || this == SFTP_KEY || this == HTTP_TRUST;
  }

  /** Whether a name says in which file a secret is; secrets themselves are no settings. */
  static boolean isSecretFile(String key) {
    return key.matches("(mail|ledger|broker)\\.password\\.file|sign\\.secret\\.file")
        || key.matches("sftp\\.(key-passphrase|password\\..+)\\.file|http\\.token\\..+\\.file");
  }

  /** The setting with this name in {@code demarche.properties}. */
  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
