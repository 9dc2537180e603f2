package org.demarche.definition.syntax;

import java.util.Optional;

/** What the first bytes of a file tell of its encoding. */
final class Encoding {

  /** Named where a file is no text at all. */
  static final String NONE = "binary data";

  private static final int LOOKED_AT = 4096;

  private Encoding() {}

  /** The encoding of a file that is certainly not UTF-8, by its name; empty for all others. */
  static Optional<String> other(byte[] bytes) {
    int looked = Math.min(bytes.length, LOOKED_AT);
    if (looked < 2) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
      controls += isControl(bytes[i]) ? 1 : 0;
    }
    int zero = zeros[0] + zeros[1] + zeros[2] + zeros[3];
    if (zero * 8 > looked * 5) {
      return Optional.of("UTF-32");
    }
    if (isMarkedUtf16(bytes) || isUtf16(zeros[0] + zeros[2], zeros[1] + zeros[3], looked / 2)) {
      return Optional.of("UTF-16");
    }
    return controls * 20 > looked ? Optional.of(NONE) : Optional.empty();
  }

  /** Half of the bytes at even, or at odd places are zero, and hardly any of the others. */
  private static boolean isUtf16(int even, int odd, int pairs) {
    return Math.max(even, odd) * 2 > pairs && Math.min(even, odd) * 20 <= pairs;
  }

  private static boolean isMarkedUtf16(byte[] bytes) {
    return (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0x1fd && Math.abs(bytes[0] - bytes[1]) == 1;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r';
  }
}
