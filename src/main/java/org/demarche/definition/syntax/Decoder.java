package org.demarche.definition.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes to text, with the places of those that are not UTF-8. */
final class Decoder {

  /**
   * What was decoded.
   *
   * @param text with U+FFFD for what could not be read, without a byte order mark
   * @param bad what could not be read
   */
  record Decoded(String text, List<BadBytes> bad) {}

  /**
   * @param charOffset in the text
   * @param hex the bytes
   */
  record BadBytes(int charOffset, String hex) {}

  private Decoder() {}

  static Decoded decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, markLength(bytes), bytes.length - markLength(bytes));
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    List<BadBytes> bad = new ArrayList<>();
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      bad.add(new BadBytes(out.position(), hex(in, result.length())));
      out.put('\ufffd');
    }
    return new Decoded(out.flip().toString(), bad);
  }

  private static int markLength(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return marked ? 3 : 0;
  }

  private static String hex(ByteBuffer in, int length) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < length; i++) {
      hex.append(hex.isEmpty() ? "" : " ").append("%02X".formatted(in.get()));
    }
    return hex.toString();
  }
}
