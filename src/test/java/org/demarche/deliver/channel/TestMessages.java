package org.demarche.deliver.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** TestMessages and settings for tests. */
public final class TestMessages {

  public static final byte[] PDF = "%PDF-1.7 briefing\n".getBytes(StandardCharsets.US_ASCII);

  private TestMessages() {}

  public static OutgoingMessage to(String address) {
    return of("0D5K2-7QX1", address);
  }

  public static OutgoingMessage of(String copyId, String address) {
    return new OutgoingMessage(
        copyId,
        OutgoingMessage.messageId(copyId, "desk.example.org"),
        "Ana Šimić",
        URI.create(address),
        "Пакет: edition 3",
        "Dear Ana Šimić,\n\nsee the papers.\n",
        "<!DOCTYPE html><html lang=\"en\"><title>x</title><p>Dear Ana Šimić</p></html>",
        List.of(),
        List.of(
            new Attachment("briefing é.pdf", "application/pdf", PDF),
            new Attachment("all.zip", "application/zip", new byte[100_000])));
  }

  public static OutgoingMessage withContent(OutgoingMessage message, byte[] content) {
    return new OutgoingMessage(
        message.copyId(),
        message.messageId(),
        message.name(),
        message.address(),
        message.subject(),
        message.text(),
        message.html(),
        message.images(),
        List.of(new Attachment("all.zip", "application/zip", content)));
  }

  /** Settings with short timeouts, and the limits of the program. */
  public static ChannelSettings settings(
      Map<String, String> values, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(values);
    all.putIfAbsent("channel.connect-seconds", "5");
    all.putIfAbsent("channel.read-seconds", "10");
    all.putIfAbsent("channel.max-megabytes", "200");
    all.putIfAbsent("mail.max-megabytes", "25");
    return ChannelSettings.of(all, environment);
  }

  public static ChannelSettings settings(Map<String, String> values) {
    return settings(values, Map.of());
  }
}
