package org.demarche.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.browser.Browsers.Opened;
import org.demarche.catalogue.CataloguePackage;
import org.demarche.catalogue.CatalogueSettings;
import org.demarche.catalogue.CatalogueWriter;
import org.demarche.files.OutputMode;
import org.demarche.render.html.CatalogueTemplate;

/**
 * Measures the catalogue of 2,000 packages: how long it takes to write, and in Chromium to open and
 * to search. No test; {@code src/docs/catalogue.md} has the figures.
 */
final class CatalogueTimes {

  private static final int PACKAGES = 2000;
  private static final int VOCABULARY = 30_000;
  private static final int WORDS = 900;
  private static final int EDITIONS = 5;
  private static final int MEASURES = 30;
  private static final int SEED = 1998;

  private final Random random = new Random(SEED);

  private CatalogueTimes() {}

  public static void main(String[] args) throws IOException {
    Path out = Files.createTempDirectory(Path.of("target"), "catalogue-times");
    new CatalogueTimes().measure(out);
  }

  private void measure(Path out) throws IOException {
    for (int i = 0; i < PACKAGES; i++) {
      made(i, 0).publish(out);
    }
    CatalogueWriter writer =
        new CatalogueWriter(
            () -> new CatalogueTemplate(List.of(Path.of("templates"))),
            new CatalogueSettings(true, any -> true, OutputMode.DEFAULT, "bench"));
    report("all editions read", write(writer, out));
    for (int i = 1; i <= EDITIONS; i++) {
      made(i, i).publish(out);
      report("one new edition", write(writer, out));
    }
    report("bytes", Files.size(out.resolve(CatalogueWriter.PAGE)));
    try (Browsers browsers = Browsers.start(out)) {
      search(browsers, out.resolve(CatalogueWriter.PAGE).toUri().toString());
    }
  }

  private static double write(CatalogueWriter writer, Path out) throws IOException {
    long started = System.nanoTime();
    writer.write(out);
    return seconds(started);
  }

  private void search(Browsers browsers, String address) {
    try (Opened opened = browsers.open(address, 1280, ColorScheme.LIGHT)) {
      Page page = opened.page();
      report(
          "ms to open",
          page.evaluate("() => performance.getEntriesByType('navigation')[0].loadEventEnd"));
      for (String words :
          List.of("w1", "w12 w3", word(), "nothing", "", "w7 w20200", word(), "w1")) {
        report(
            "ms for \"" + words + "\"",
            page.evaluate(
                """
                (words) => {
                  const field = document.querySelector("[name=q]");
                  const started = performance.now();
                  field.value = words;
                  field.dispatchEvent(new Event("input", {bubbles: true}));
                  document.body.getBoundingClientRect();
                  return performance.now() - started;
                }
                """,
                words));
      }
    }
  }

  private CataloguePackage made(int number, int edition) {
    String texts = IntStream.range(0, WORDS).mapToObj(i -> word()).collect(Collectors.joining(" "));
    String[] standings = new String[MEASURES];
    Arrays.setAll(standings, i -> i % 2 == 0 ? "ready" : "waiting");
    return CataloguePackage.of("p" + number, "Talks on subject " + number)
        .dated("1999-03-0" + (edition + 1))
        .saying(texts)
        .standing(standings)
        .late("The visit", "The report");
  }

  /** Some words are in most packages, most in few, as in any language. */
  private String word() {
    return "w" + (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static void report(String what, Object value) {
    System.out.println(what + ": " + value);
  }
}
