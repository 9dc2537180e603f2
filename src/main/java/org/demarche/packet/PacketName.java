package org.demarche.packet;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.edition.Edition;
import org.demarche.files.Sha256;

/** The names of packets' files: the same packet has the same name, two packets hardly ever. */
final class PacketName {

  private static final int LONGEST = 80;
  private static final int DIGITS = 8;

  private PacketName() {}

  /** For instance {@code us-dprk-1998-for-the-minister}. */
  static String of(PacketOrder order) {
    String ids =
        order.editions().stream().map(Edition::packageId).collect(Collectors.joining("-and-"));
    String start = ids.length() > LONGEST ? "briefing-book-" + digest(ids) : ids;
    return order.audience().isEmpty() ? start : start + "-for-" + plain(order.audience());
  }

  /** In letters that every file system and mail program takes. */
  private static String plain(String audience) {
    String plain =
        Normalizer.normalize(audience, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    boolean lost = audience.codePoints().anyMatch(c -> c > 0x24F && Character.isLetter(c));
    if (plain.isEmpty() || plain.length() > LONGEST || lost) {
      return digest(audience);
    }
    return plain;
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
