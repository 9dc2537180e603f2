package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that a document was just written with: each embedded, its characters readable, and none
 * of them the mark for a character that no font has.
 *
 * <p>A font that was cut down to what a document uses says all of it in its own table of
 * characters, so no page needs to be read.
 */
final class FontCheck {

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> faults = new TreeSet<>();
  private final String replacement;
  private int fonts;

  private FontCheck(String replacement) {
    this.replacement = replacement;
  }

  /**
   * Adds each kind of fault once.
   *
   * @param pdf after it was saved, which is when its fonts are cut down
   * @param replacement what was printed for a character that no font has
   */
  static void check(PDDocument pdf, String replacement, List<String> faults) throws IOException {
    FontCheck check = new FontCheck(replacement);
    for (PDPage page : pdf.getPages()) {
      check.resources(page.getResources() == null ? null : page.getResources().getCOSObject());
    }
    if (check.fonts == 0) {
      check.faults.add("it has no text");
    }
    faults.addAll(check.faults);
  }

  private void resources(@Nullable COSDictionary resources) throws IOException {
    if (resources == null || !seen.add(resources)) {
      return;
    }
    for (COSDictionary font : dictionaries(resources.getCOSDictionary(COSName.FONT))) {
      if (seen.add(font)) {
        font(font);
      }
    }
    for (COSDictionary drawing : dictionaries(resources.getCOSDictionary(COSName.XOBJECT))) {
      resources(drawing.getCOSDictionary(COSName.RESOURCES));
    }
  }

  private void font(COSDictionary font) throws IOException {
    fonts++;
    String name = font.getNameAsString(COSName.BASE_FONT);
    if (!isEmbedded(font)) {
      faults.add("the font " + name + " is not embedded");
      return;
    }
    COSStream characters = font.getCOSStream(COSName.TO_UNICODE);
    CMap map = characters == null ? null : parsed(characters);
    if (map == null || !map.hasUnicodeMappings()) {
      faults.add("a character cannot be read back in the font " + name);
    } else if (map.getCodesFromUnicode(replacement) != null) {
      faults.add("a character that no font has is printed as \"" + replacement + "\"");
    }
  }

  private static CMap parsed(COSStream characters) throws IOException {
    try (RandomAccessReadBuffer content =
        RandomAccessReadBuffer.createBufferFromStream(characters.createInputStream())) {
      return new CMapParser().parse(content);
    }
  }

  private static boolean isEmbedded(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    COSBase own = descendants == null ? font : descendants.getObject(0);
    COSDictionary descriptor =
        own instanceof COSDictionary described
            ? described.getCOSDictionary(COSName.FONT_DESC)
            : null;
    return descriptor != null
        && (descriptor.containsKey(COSName.FONT_FILE2)
            || descriptor.containsKey(COSName.FONT_FILE3));
  }

  private static List<COSDictionary> dictionaries(@Nullable COSDictionary named) {
    return named == null
        ? List.of()
        : named.keySet().stream()
            .map(named::getDictionaryObject)
            .filter(COSDictionary.class::isInstance)
            .map(COSDictionary.class::cast)
            .toList();
  }
}
