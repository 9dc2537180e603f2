package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as another page, and what does not. */
class PageComparisonTest {

  private static final List<String> LINES =
      List.of("The ships keep a distance of one mile.", "They do not train guns at each other.");

  @TempDir Path folder;

  @BeforeEach
  void acceptTwoPages() throws IOException {
    images(true).differences("paper", List.of(page(LINES, 40, 1), page(LINES, 80, 1)));
  }

  @Test
  void theSamePagesAgree() throws IOException {
    assertEquals(List.of(), found(page(LINES, 40, 1), page(LINES, 80, 1)));
  }

  @Test
  void lettersWithOtherEdgesAgree() throws IOException {
    assertEquals(List.of(), found(page(LINES, 40, 0.85f), page(LINES, 80, 1)));
  }

  @Test
  void aLineThatMovedByTwoPixelsDiffers() throws IOException {
    assertEquals(1, found(page(LINES, 42, 1), page(LINES, 80, 1)).size());
  }

  @Test
  void aChangedWordDiffersAndIsShown() throws IOException {
    List<String> changed = List.of(LINES.get(0).replace("one", "two"), LINES.get(1));

    List<String> differences = found(page(LINES, 40, 1), page(changed, 80, 1));

    assertEquals(1, differences.size());
    assertTrue(differences.get(0).startsWith("paper-02 differs"), differences.get(0));
    for (String each : List.of("actual", "expected", "difference")) {
      assertTrue(Files.exists(folder.resolve("evidence/paper-02-" + each + ".png")), each);
    }
  }

  @Test
  void aPageOfAnotherSizeDiffers() throws IOException {
    BufferedImage narrow = page(LINES, 40, 1).getSubimage(0, 0, 380, 200);

    assertEquals(1, found(narrow, page(LINES, 80, 1)).size());
  }

  @Test
  void aNewPageDiffers() throws IOException {
    List<String> differences = found(page(LINES, 40, 1), page(LINES, 80, 1), page(LINES, 120, 1));

    assertEquals(1, differences.size());
    assertTrue(differences.get(0).startsWith("paper-03 has no accepted image"));
  }

  @Test
  void aPageThatIsNoMoreDiffers() throws IOException {
    assertEquals(
        List.of("paper-02.png is accepted, but no such page is"), found(page(LINES, 40, 1)));
  }

  @Test
  void acceptedPagesReplaceAllOfBefore() throws IOException {
    images(true).differences("paper", List.of(page(LINES, 60, 1)));

    assertEquals(List.of(), found(page(LINES, 60, 1)));
  }

  private List<String> found(BufferedImage... pages) throws IOException {
    return images(false).differences("paper", List.of(pages));
  }

  private PageImages images(boolean accepting) {
    return new PageImages(folder.resolve("accepted"), folder.resolve("evidence"), accepting);
  }

  /** Lines of text, the first of them at this height, in ink of this strength. */
  private static BufferedImage page(List<String> lines, int top, float ink) {
    BufferedImage page = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 200);
    graphics.setColor(new Color(0, 0, 0, ink));
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 10));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), 30, top + 14 * i);
    }
    graphics.dispose();
    return page;
  }
}
