package org.demarche.examples;

import java.awt.image.BufferedImage;

/**
 * How two images of a page differ.
 *
 * @param pixels how many differ more than the edges of letters do between two renderings
 * @param densest the most of them in any square of {@value #SQUARE} by {@value #SQUARE} pixels
 * @param image the expected page, pale, with what differs in red
 */
record PageDifference(int pixels, int densest, BufferedImage image) {

  /** Of 255: edges of letters may come out lighter or darker with another version of Java. */
  private static final int SHADE = 60;

  private static final int SQUARE = 16;

  /** Some stray pixels in a square are noise; a word that changed is more. */
  private static final int STRAY = 6;

  /** Of a whole page, one pixel in so many may be a stray one. */
  private static final int ONE_IN = 2000;

  private static final int RED = 0xd00000;

  static PageDifference of(BufferedImage actual, BufferedImage expected) {
    int width = Math.max(actual.getWidth(), expected.getWidth());
    int height = Math.max(actual.getHeight(), expected.getHeight());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] squares = new int[(width / SQUARE + 1) * (height / SQUARE + 1)];
    int pixels = 0;
    int densest = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int was = shade(expected, x, y);
        boolean differs = Math.abs(shade(actual, x, y) - was) > SHADE;
        image.setRGB(x, y, differs ? RED : pale(was));
        if (differs) {
          pixels++;
          int square = y / SQUARE * (width / SQUARE + 1) + x / SQUARE;
          squares[square]++;
          densest = Math.max(densest, squares[square]);
        }
      }
    }
    return new PageDifference(pixels, densest, image);
  }

  boolean isVisible() {
    return densest > STRAY || pixels > image.getWidth() * image.getHeight() / ONE_IN;
  }

  @Override
  public String toString() {
    return pixels + " pixels, " + densest + " of them close together";
  }

  /** Outside a page is darker than any ink, so that a page of another size differs. */
  private static int shade(BufferedImage image, int x, int y) {
    boolean inside = x < image.getWidth() && y < image.getHeight();
    return inside ? image.getRaster().getSample(x, y, 0) : -SHADE - 1;
  }

  private static int pale(int shade) {
    int grey = 160 + Math.max(shade, 0) * 95 / 255;
    return grey << 16 | grey << 8 | grey;
  }
}
