package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.SecretPlaces;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.channel.ChannelSettings;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.run.CopyResources;
import org.demarche.deliver.run.ShownMarkings;
import org.demarche.deliver.send.SendPolicy;
import org.demarche.ledger.LedgerSettings;
import org.demarche.render.PdfPersonalizer;
import org.demarche.render.PdfPersonalizer.Secret;
import org.demarche.render.PdfPersonalizer.Signer;
import org.demarche.render.html.MailRenderer;
import org.demarche.render.pdf.copy.PdfBoxPersonalizer;
import org.jspecify.annotations.Nullable;

/** What deliveries need, from the settings. */
public record DeliverySetup(Environment around, Settings settings) {

  private static final String SOMEWHERE = "demarche.invalid";
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_AGE = Duration.ofHours(1);

  ChannelSettings channels() {
    return ChannelSettings.of(settings.channels(), around.environment());
  }

  /** Secrets that have names of their own, such as {@code ledger.password}. */
  private Optional<String> secret(String name) {
    return SecretPlaces.of(around, settings).named(name);
  }

  public boolean isLedgerOnServer() {
    return LedgerLocation.of(around, settings).filter(place -> place.file().isEmpty()).isPresent();
  }

  /** Whether there is a ledger to look into; one on a server is taken to be there. */
  public boolean hasLedger() {
    return LedgerLocation.of(around, settings).filter(LedgerSettings::isThere).isPresent();
  }

  public LedgerSettings ledger() {
    return LedgerLocation.of(around, settings)
        .orElseThrow(
            () -> settings.bad(Setting.LEDGER, "is not enough: nothing is sent without one"));
  }

  SendPolicy policy() {
    Duration wait = Duration.ofSeconds(settings.number(Setting.DELIVER_WAIT_SECONDS));
    return new SendPolicy(
        settings.number(Setting.DELIVER_PARALLEL),
        settings.number(Setting.DELIVER_PER_HOST),
        settings.number(Setting.DELIVER_TRIES),
        wait,
        wait.compareTo(LONGEST_WAIT) > 0 ? wait : LONGEST_WAIT,
        LONGEST_AGE,
        settings.stopLimit());
  }

  /** What copies of these lists are made with. */
  CopyResources resources(List<ListFile> files) {
    List<Path> templates = Wiring.templates(around, settings);
    Map<String, String> places = new TreeMap<>();
    files.forEach(
        file -> file.list().ifPresent(list -> places.put(list.id(), file.source().file())));
    SecretPlaces secrets = SecretPlaces.of(around, settings);
    return new CopyResources(
        new Lazy<>(() -> Wiring.packetBuilder(around, settings)),
        new Lazy<PdfPersonalizer>(() -> new PdfBoxPersonalizer(Wiring.fonts(around, settings))),
        new Lazy<>(() -> new MailRenderer(templates)),
        (from, list) -> secrets.find(from, places.getOrDefault(list, "")),
        signer(),
        new ShownMarkings(
            settings.markings(), settings.showsMarking("subject"), settings.showsMarking("names")),
        settings.folder(Setting.OUTPUT),
        around.folder(),
        ZoneId.systemDefault(),
        messageHost());
  }

  private @Nullable Supplier<Signer> signer() {
    String key = settings.value(Setting.SIGN_KEY).text();
    if (key.isEmpty()) {
      return null;
    }
    return () -> {
      try {
        byte[] store = Files.readAllBytes(around.path(key));
        Secret secret = new Secret(secret("sign.secret").orElse(""));
        return new Signer(store, secret, Instant.now());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The domain of the sender; ids of mails stay the same as long as it does. */
  private String messageHost() {
    String from = settings.value(Setting.MAIL_FROM).text();
    String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[>\\s]+$", "");
    return domain.matches("[A-Za-z0-9][A-Za-z0-9.-]*") && from.contains("@") ? domain : SOMEWHERE;
  }
}
