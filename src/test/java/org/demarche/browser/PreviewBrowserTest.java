package org.demarche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.preview.RunningPreview;
import org.demarche.browser.Browsers.Opened;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees who saves a definition beside its preview. */
@Tag("proof")
class PreviewBrowserTest {

  private static final List<Integer> WIDTHS = List.of(390, 1280);
  private static final String SHOWN = "iframe:not(.next)";

  @TempDir static Path folder;

  private static Browsers browsers;
  private static Path definition;
  private static String text;
  private static RunningPreview preview;

  @BeforeAll
  static void start() throws IOException {
    browsers = Browsers.start(folder);
    text = Files.readString(Subjects.REPORT);
    definition = folder.resolve("report.yaml");
    Files.writeString(definition, text);
    preview = new RunningPreview(definition);
  }

  @BeforeEach
  void asItWas() throws IOException {
    Files.writeString(definition, text);
  }

  @AfterAll
  static void stop() throws IOException {
    if (preview != null) {
      preview.close();
    }
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void aSaveReplacesThePageWhereTheReaderIsAndLightsWhatChanged() throws IOException {
    try (Opened opened = open("briefing")) {
      Page page = opened.page();
      page.frameLocator(SHOWN).locator("#textile-quota").first().scrollIntoViewIfNeeded();
      Object before = scrolled(page);
      assertTrue(((Number) before).intValue() > 0, before::toString);

      save(page, text.replace("Annual textile quota", "Zephyr quota"), "Zephyr quota");

      assertEquals(before, scrolled(page));
      FrameLocator document = page.frameLocator(SHOWN);
      assertTrue(document.locator("[data-preview-lit]").count() > 0);
      assertTrue(document.locator("#textile-quota--title[data-preview-lit]").count() > 0);
      assertEquals(0, document.locator("#envoy-visit [data-preview-lit]").count());
    }
  }

  @Test
  void filtersOfTheDocumentStayAsTheyWere() throws IOException {
    try (Opened opened = open("matrix")) {
      Page page = opened.page();
      page.frameLocator(SHOWN).locator("[data-facet=direction]").selectOption("offer");
      save(page, text.replace("Annual textile quota", "Zephyr quota"), "Zephyr quota");

      assertEquals(
          "offer", page.frameLocator(SHOWN).locator("[data-facet=direction]").inputValue());
    }
  }

  @Test
  void errorsAreListedWithTheirPlacesAboveTheLastGoodPage() throws IOException {
    try (Opened opened = open("summary")) {
      Page page = opened.page();
      Files.writeString(definition, text + "\nunheard-of: 1\n");
      page.locator("#status.bad").waitFor();

      String findings = page.locator("#findings").innerText();
      int line = (int) text.lines().count() + 2;
      assertTrue(findings.contains("report.yaml:" + line + ":1"), findings);
      page.reload();
      page.locator("#status.bad").waitFor();
      page.frameLocator(SHOWN).locator("h1").waitFor();
      for (int width : WIDTHS) {
        page.setViewportSize(width, Browsers.HEIGHT);
        assertFits(page);
        assertEquals(List.of(), Axe.faults(page), () -> "at " + width);
      }

      Files.writeString(definition, text);
      page.locator("#status:not(.bad)").waitFor();
    }
  }

  @Test
  void everyKindHasALinkAndAPage() {
    try (Opened opened = open("lines")) {
      Page page = opened.page();
      for (int width : WIDTHS) {
        page.setViewportSize(width, Browsers.HEIGHT);
        assertFits(page);
        assertEquals(List.of(), Axe.faults(page), () -> "at " + width);
      }
      assertEquals("Lines", page.locator("nav [aria-current]").innerText());
      page.locator("nav [data-kind=matrix]").click();
      page.locator(SHOWN).waitFor();
      assertTrue(page.frameLocator(SHOWN).locator("table.matrix").first().isVisible());
      assertTrue(page.getAttribute("#print", "href").endsWith("matrix.pdf"));
    }
  }

  @Test
  void aLinkToElsewhereLeavesThePreviewWhereItIs() {
    try (Opened opened = open("briefing")) {
      String target =
          opened.page().frameLocator(SHOWN).locator("a[href^=http]").first().getAttribute("target");
      assertEquals("_blank", target);
    }
  }

  private static Opened open(String kind) {
    Opened opened = browsers.open(preview.address() + "?kind=" + kind, 1280, ColorScheme.LIGHT);
    opened.page().locator(SHOWN).waitFor();
    assertFalse(opened.page().title().isEmpty());
    return opened;
  }

  private static void save(Page page, String changed, String wanted) throws IOException {
    assertFalse(changed.equals(text), "nothing was changed");
    Files.writeString(definition, changed);
    page.waitForFunction(
        "(wanted) => { const frame = document.querySelector('iframe:not(.next)');"
            + " return frame !== null"
            + " ? frame.contentDocument.documentElement.textContent.includes(wanted) : false; }",
        wanted);
  }

  private static Object scrolled(Page page) {
    return page.evaluate("() => document.querySelector('iframe:not(.next)').contentWindow.scrollY");
  }

  private static void assertFits(Page page) {
    assertEquals(
        page.viewportSize().width,
        page.evaluate("() => Math.max(innerWidth, document.documentElement.scrollWidth)"));
  }
}
