package org.demarche.render.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses the shapes of Arabic letters by their neighbours, as characters of the presentation
 * forms, since fonts are used without their own shaping rules.
 */
final class ArabicShaping {

  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2; // with FINAL, the medial form
  private static final String[] NAMES = {
    " ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"
  };
  private static final int LAM = 0x0644;
  private static final int TATWEEL = 0x0640;
  private static final int JOINER = 0x200D;

  /** Shapes by the letter, or the two letters of a ligature, that they show. */
  private static final Map<String, int[]> SHAPES = new HashMap<>();

  static {
    addShapes(0xFB50, 0xFBFF);
    addShapes(0xFE80, 0xFEFC);
  }

  private ArabicShaping() {}

  /** Whether this is a letter in a certain shape, rather than a letter. */
  static boolean isShape(int codePoint) {
    return (codePoint >= 0xFB50 && codePoint <= 0xFDFF)
        || (codePoint >= 0xFE70 && codePoint <= 0xFEFC);
  }

  /** The text, in its logical order, with shapes for letters. */
  static String shape(String text) {
    int[] letters = text.codePoints().toArray();
    StringBuilder shaped = new StringBuilder();
    for (int i = 0; i < letters.length; i++) {
      boolean joinsBefore = joinsForward(letters, previous(letters, i));
      int next = next(letters, i);
      int[] ligature = ligature(letters, i, next);
      if (ligature.length > 0) {
        shaped.appendCodePoint(ligature[joinsBefore ? FINAL : ISOLATED]);
        i = next;
      } else {
        shaped.appendCodePoint(shape(letters[i], joinsBefore, joinsBackward(letters, next)));
      }
    }
    return shaped.toString();
  }

  private static int shape(int letter, boolean joinsBefore, boolean nextJoins) {
    int[] shapes = shapes(letter);
    boolean joinsAfter = nextJoins && shapes[INITIAL] != 0;
    int form = (joinsBefore ? FINAL : ISOLATED) + (joinsAfter ? INITIAL : 0);
    return shapes[form] == 0 ? letter : shapes[form];
  }

  /** The shapes of lam with the alef that follows at once; empty if there is none. */
  private static int[] ligature(int[] letters, int at, int next) {
    if (letters[at] != LAM || next != at + 1 || next >= letters.length) {
      return new int[0];
    }
    return SHAPES.getOrDefault(
        Character.toString(LAM) + Character.toString(letters[next]), new int[0]);
  }

  private static boolean joinsForward(int[] letters, int at) {
    return at >= 0 && (isConnector(letters[at]) || shapes(letters[at])[INITIAL] != 0);
  }

  private static boolean joinsBackward(int[] letters, int at) {
    return at < letters.length && (isConnector(letters[at]) || shapes(letters[at])[FINAL] != 0);
  }

  private static boolean isConnector(int letter) {
    return letter == TATWEEL || letter == JOINER;
  }

  private static int previous(int[] letters, int at) {
    int i = at - 1;
    while (i >= 0 && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
      i--;
    }
    return i;
  }

  private static int next(int[] letters, int at) {
    int i = at + 1;
    while (i < letters.length && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
      i++;
    }
    return i;
  }

  private static int[] shapes(int letter) {
    return SHAPES.getOrDefault(Character.toString(letter), new int[4]);
  }

  private static void addShapes(int first, int last) {
    for (int shape = first; shape <= last; shape++) {
      String name = String.valueOf(Character.getName(shape));
      String letters = Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC);
      for (int form = 0; form < NAMES.length; form++) {
        if (name.endsWith(NAMES[form])) {
          SHAPES.computeIfAbsent(letters, l -> new int[4])[form] = shape;
        }
      }
    }
  }
}
