package org.demarche.render.pdf.font;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** Reads which characters a font has from its {@code cmap} table (formats 4 and 12). */
final class CharacterMap {

  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int WINDOWS_BMP = 1;
  private static final int WINDOWS_FULL = 10;

  private CharacterMap() {}

  /** The code points that lead to a glyph; none if the font has no Unicode map. */
  static BitSet read(ByteBuffer cmap) {
    BitSet characters = new BitSet();
    if (cmap.remaining() < 4) {
      return characters;
    }
    int count = unsigned(cmap, 2);
    for (int i = 0; i < count; i++) {
      int record = 4 + 8 * i;
      if (isUnicode(unsigned(cmap, record), unsigned(cmap, record + 2))) {
        addSubtable(cmap, cmap.getInt(record + 4), characters);
      }
    }
    return characters;
  }

  private static boolean isUnicode(int platform, int encoding) {
    return (platform == UNICODE && encoding <= 4)
        || (platform == WINDOWS && (encoding == WINDOWS_BMP || encoding == WINDOWS_FULL));
  }

  private static void addSubtable(ByteBuffer cmap, int at, BitSet characters) {
    switch (unsigned(cmap, at)) {
      case 4 -> addSegments(cmap, at, characters);
      case 12 -> addGroups(cmap, at, characters);
      default -> {
        // rare and old: such a font is not chosen for these characters
      }
    }
  }

  private static void addSegments(ByteBuffer cmap, int at, BitSet characters) {
    int segments = unsigned(cmap, at + 6) / 2;
    int ends = at + 14;
    int starts = ends + 2 * segments + 2;
    int deltas = starts + 2 * segments;
    int ranges = deltas + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int range = unsigned(cmap, ranges + 2 * i);
      int start = unsigned(cmap, starts + 2 * i);
      int end = unsigned(cmap, ends + 2 * i);
      int delta = unsigned(cmap, deltas + 2 * i);
      for (int c = start; c <= end && c < 0xFFFF; c++) {
        int glyph = range == 0 ? c : glyphAt(cmap, ranges + 2 * i + range + 2 * (c - start));
        if (((glyph + delta) & 0xFFFF) != 0 && (range == 0 || glyph != 0)) {
          characters.set(c);
        }
      }
    }
  }

  private static int glyphAt(ByteBuffer cmap, int at) {
    return at + 2 <= cmap.limit() ? unsigned(cmap, at) : 0;
  }

  private static void addGroups(ByteBuffer cmap, int at, BitSet characters) {
    int groups = cmap.getInt(at + 12);
    for (int i = 0; i < groups; i++) {
      int group = at + 16 + 12 * i;
      int start = cmap.getInt(group);
      int end = cmap.getInt(group + 4);
      if (start >= 0 && end >= start && end <= Character.MAX_CODE_POINT) {
        characters.set(cmap.getInt(group + 8) == 0 ? start + 1 : start, end + 1);
      }
    }
  }

  private static int unsigned(ByteBuffer buffer, int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }
}
