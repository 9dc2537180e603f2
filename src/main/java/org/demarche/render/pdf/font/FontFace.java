package org.demarche.render.pdf.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One face of a font that can be embedded.
 *
 * @param source where it lies
 * @param family as the font calls itself
 * @param weight 1 to 1000; 400 is regular, 700 bold
 * @param italic or oblique
 * @param characters the code points that it has; not to be changed
 */
record FontFace(Sfnt source, String family, int weight, boolean italic, BitSet characters) {

  private static final int FAMILY_NAME = 1;
  private static final int WINDOWS = 3;
  private static final int RESTRICTED = 0x0002;
  private static final int FREER = 0x000C;
  private static final int NO_SUBSET = 0x0100;
  private static final int BITMAP_ONLY = 0x0200;

  /**
   * The faces of a file that can be embedded.
   *
   * @return none if the file is no font, makes no sense or forbids embedding
   * @throws IOException if it can't be read, or lacks its end, as while it is being installed
   */
  static List<FontFace> read(Path file) throws IOException {
    List<FontFace> faces = new ArrayList<>();
    try {
      for (Sfnt font : Sfnt.read(file)) {
        if (isUsable(font)) {
          faces.add(face(font));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IndexOutOfBoundsException senseless) {
      return faces;
    }
    return faces;
  }

  boolean has(int codePoint) {
    return characters.get(codePoint);
  }

  boolean isUpright() {
    return !italic;
  }

  private static boolean isUsable(Sfnt font) {
    ByteBuffer os2 = font.table("OS/2");
    return font.hasTrueTypeOutlines() && os2.limit() >= 64 && mayEmbed(os2.getShort(8));
  }

  private static boolean mayEmbed(short rights) {
    boolean restricted = (rights & RESTRICTED) != 0 && (rights & FREER) == 0;
    return !restricted && (rights & (NO_SUBSET | BITMAP_ONLY)) == 0;
  }

  private static FontFace face(Sfnt font) {
    ByteBuffer os2 = font.table("OS/2");
    int weight = Math.max(1, Math.min(1000, os2.getShort(4)));
    boolean italic = (os2.getShort(62) & 0x0201) != 0;
    return new FontFace(font, family(font), weight, italic, CharacterMap.read(font.table("cmap")));
  }

  private static String family(Sfnt font) {
    ByteBuffer names = font.table("name");
    int count = names.limit() < 6 ? 0 : names.getShort(2);
    int strings = count == 0 ? 0 : Short.toUnsignedInt(names.getShort(4));
    for (int i = 0; i < count; i++) {
      int record = 6 + 12 * i;
      if (names.getShort(record) == WINDOWS && names.getShort(record + 6) == FAMILY_NAME) {
        byte[] text = new byte[Short.toUnsignedInt(names.getShort(record + 8))];
        names.get(strings + Short.toUnsignedInt(names.getShort(record + 10)), text);
        return new String(text, StandardCharsets.UTF_16BE);
      }
    }
    return String.valueOf(font.file().getFileName());
  }
}
