package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.files.Sha256;

/**
 * The last member of a manifest, {@code sha256}: the digest of the same file without that member.
 * It shows that a byte was lost or a text changed; whoever changes the digest, too, or takes it
 * out, is not found by it.
 */
final class ManifestDigest {

  private static final String END = "\n}\n";

  /** Of a manifest without digest: its last member is an object, the findings. */
  private static final String FORMER_END = "\n  }" + END;

  private static final Pattern MEMBER =
      Pattern.compile(",\n  \"sha256\": \"([0-9a-f]{64})\"" + Pattern.quote(END) + "\\z");

  private ManifestDigest() {}

  /**
   * A manifest with its digest.
   *
   * @param json without one, as {@link ManifestJson} writes it
   */
  static byte[] add(byte[] json) {
    String text = new String(json, UTF_8);
    String members = text.substring(0, text.length() - END.length());
    return "%s,\n  \"sha256\": \"%s\"%s".formatted(members, Sha256.of(json), END).getBytes(UTF_8);
  }

  /** Whether a manifest is as it was written; also one of a former version, which had no digest. */
  static boolean holds(byte[] json) {
    String text = new String(json, UTF_8);
    Matcher member = MEMBER.matcher(text);
    if (member.find()) {
      String without = text.substring(0, member.start()) + END;
      return member.group(1).equals(Sha256.of(without.getBytes(UTF_8)));
    }
    return text.endsWith(FORMER_END);
  }
}
