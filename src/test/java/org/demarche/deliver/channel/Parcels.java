package org.demarche.deliver.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parcels and settings for tests. */
final class Parcels {

  static final byte[] PDF = "%PDF-1.7 briefing\n".getBytes(StandardCharsets.US_ASCII);

  private Parcels() {}

  static OutgoingMessage to(String address) {
    return of("0D5K2-7QX1", address);
  }

  static OutgoingMessage of(String copyId, String address) {
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

  static OutgoingMessage withContent(OutgoingMessage parcel, byte[] content) {
    return new OutgoingMessage(
        parcel.copyId(),
        parcel.messageId(),
        parcel.name(),
        parcel.address(),
        parcel.subject(),
        parcel.text(),
        parcel.html(),
        parcel.images(),
        List.of(new Attachment("all.zip", "application/zip", content)));
  }

  /** Settings with short timeouts. */
  static ChannelSettings settings(Map<String, String> values, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(values);
    all.putIfAbsent("channel.connect-seconds", "5");
    all.putIfAbsent("channel.read-seconds", "10");
    return ChannelSettings.of(all, environment);
  }

  static ChannelSettings settings(Map<String, String> values) {
    return settings(values, Map.of());
  }
}
