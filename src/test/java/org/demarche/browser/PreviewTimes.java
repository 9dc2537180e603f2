package org.demarche.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.app.preview.RunningPreview;
import org.demarche.browser.Browsers.Opened;

/**
 * Measures how long it takes from the end of a save until the page of the preview is replaced, for
 * briefings of 30 and of 300 measures. No test; {@code src/docs/preview.md} has the figures.
 */
final class PreviewTimes {

  private static final List<Integer> SIZES = List.of(30, 300);
  private static final int SAVES = 40;
  private static final int WARM_UP = 10;
  private static final double NINETY_FIFTH = 0.95;

  private PreviewTimes() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "preview-times").toAbsolutePath();
    try (Browsers browsers = Browsers.start(folder)) {
      for (int size : SIZES) {
        List<Double> seconds = measure(browsers, folder.resolve("p" + size + ".yaml"), size);
        Collections.sort(seconds);
        System.out.printf(
            "%d measures: median %.2f s, 95th percentile %.2f s%n",
            size,
            seconds.get(seconds.size() / 2),
            seconds.get((int) (seconds.size() * NINETY_FIFTH)));
      }
    }
  }

  private static List<Double> measure(Browsers browsers, Path file, int size) throws IOException {
    List<Double> seconds = new ArrayList<>();
    Files.writeString(file, definition(size, 0));
    try (RunningPreview preview = new RunningPreview(file);
        Opened opened =
            browsers.open(preview.address() + "?kind=briefing", 1280, ColorScheme.LIGHT)) {
      shows(opened.page(), 0);
      for (int save = 1; save <= SAVES + WARM_UP; save++) {
        Files.writeString(file, definition(size, save));
        long saved = System.nanoTime();
        shows(opened.page(), save);
        if (save > WARM_UP) {
          seconds.add((System.nanoTime() - saved) / 1e9);
        }
      }
    }
    return seconds;
  }

  private static void shows(Page page, int save) {
    page.waitForFunction(
        "(wanted) => { const frame = document.querySelector('iframe:not(.next)');"
            + " return frame !== null"
            + " ? frame.contentDocument.title === wanted : false; }",
        "Save " + save);
  }

  private static String definition(int size, int save) {
    StringBuilder text = new StringBuilder(1 << 16);
    text.append("schema: demarche/1\nid: talks\ntitle: Save ").append(save);
    text.append("\nedition: 1999-03-03\nsummary: The bottom line of it.\nparties:\n");
    text.append("  - {id: north, title: Northland, roles: [proposer]}\n");
    text.append("  - {id: south, title: Southland, roles: [counterpart]}\nmeasures:\n");
    for (int i = 0; i < size; i++) {
      String by = i % 2 == 0 ? "south" : "north";
      text.append("  - id: m").append(i);
      text.append("\n    title: Step ").append(i).append(" towards an agreement");
      text.append("\n    by: [").append(by).append("]\n    text: >-\n");
      text.append(
          "      It is done within a year, is seen to be done by both, and costs little;\n");
      text.append("      whoever does it tells the other a month before.\n");
    }
    text.append("linkages:\n");
    for (int i = 0; i + 1 < size; i += 2) {
      text.append("  - {kind: in-return-for, from: m").append(i + 1);
      text.append(", to: [m").append(i).append("]}\n");
      if (i % 10 == 8) {
        text.append("  - {kind: requires, from: m").append(i);
        text.append(", to: [m").append(i - 2).append("]}\n");
      }
    }
    return text.toString();
  }
}
