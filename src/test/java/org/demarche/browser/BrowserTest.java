package org.demarche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.browser.Browsers.Opened;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;
import org.demarche.render.DocumentKind;
import org.demarche.render.Subject;
import org.demarche.render.html.FormerStates;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader can do with the documents in a browser, and what they must not do there. */
class BrowserTest {

  private static final int NARROW = 390;

  private static final int WIDE = 1280;

  /** A screen of 1280 at 400 %. */
  private static final int ENLARGED = 320;

  private static final List<Integer> WIDTHS = List.of(NARROW, ENLARGED, WIDE);

  /** A4 landscape without its margins, in CSS pixels. */
  private static final int PAPER = 1016;

  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.BRIEFING, DocumentKind.SUMMARY, DocumentKind.MATRIX, DocumentKind.LINES);
  private static final String SHOWN = "main [data-direction]:not([hidden])";

  private static final Subject REPORT = Subjects.of(Subjects.REPORT);

  @TempDir static Path folder;

  private static Browsers browsers;

  @BeforeAll
  static void start() {
    browsers = Browsers.start(folder);
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
    }
  }

  static Stream<Arguments> screens() {
    return Stream.of(Subjects.REPORT, Subjects.FRAMEWORK, inLanguage("fr"), inLanguage("ar"))
        .flatMap(file -> KINDS.stream().map(kind -> Arguments.of(file, kind)));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void thePageIsNeverWiderThanTheScreen(Path file, DocumentKind kind) {
    try (Opened opened = browsers.open(file, kind, ENLARGED, ColorScheme.LIGHT)) {
      WIDTHS.forEach(width -> assertFits(opened, width));
      opened.page().setViewportSize(ENLARGED, Browsers.HEIGHT);
      pickFirst(opened);
      WIDTHS.forEach(width -> assertFits(opened, width));
    }
  }

  private static Path inLanguage(String language) {
    return Path.of("src", "test", "resources", "languages", language, "definition.yaml");
  }

  /** At the narrowest width, where most can go wrong; {@link #atEveryWidth} is the whole. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void everyReaderCanUseItInEveryLanguage(String language) {
    KINDS.forEach(
        kind -> assertUsable(inLanguage(language), kind, ColorScheme.LIGHT, List.of(ENLARGED)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyReaderCanUseIt(DocumentKind kind) {
    assertUsable(Subjects.REPORT, kind, ColorScheme.LIGHT, WIDTHS);
    assertUsable(Subjects.REPORT, kind, ColorScheme.DARK, List.of(WIDE));
  }

  @Test
  void everyReaderCanUseWhatChanged() {
    Path arabic = inLanguage("ar");
    assertUsable(FormerStates.LAST, DocumentKind.CHANGES, ColorScheme.LIGHT, List.of(NARROW, WIDE));
    assertUsable(FormerStates.LAST, DocumentKind.CHANGES, ColorScheme.DARK, List.of(WIDE));
    try (Opened opened = browsers.open(arabic, DocumentKind.CHANGES, NARROW, ColorScheme.LIGHT)) {
      WIDTHS.forEach(width -> assertFits(opened, width));
    }
  }

  @ParameterizedTest
  @Tag("proof")
  @MethodSource("screens")
  void atEveryWidth(Path file, DocumentKind kind) {
    assertUsable(file, kind, ColorScheme.LIGHT, WIDTHS);
    assertUsable(file, kind, ColorScheme.DARK, WIDTHS);
  }

  private static List<DocumentKind> kinds() {
    return KINDS;
  }

  private static void assertUsable(
      Path file, DocumentKind kind, ColorScheme scheme, List<Integer> widths) {
    try (Opened opened = browsers.open(file, kind, ENLARGED, scheme)) {
      pickFirst(opened);
      for (int width : widths) {
        opened.page().setViewportSize(width, Browsers.HEIGHT);
        assertEquals(
            List.of(),
            Axe.faults(opened.page()),
            () -> "%s, %s, at %d".formatted(kind, scheme, width));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kindsWithMeasures")
  void aFilterLeavesTheMeasuresThatItNamesAndCountsThem(DocumentKind kind) {
    List<String> offers = ids(m -> REPORT.definition().index().direction(m) == Direction.OFFER);
    List<String> offersOfFreeze =
        ids(
            m ->
                REPORT.definition().index().direction(m) == Direction.OFFER
                    && "freeze".equals(m.phase()));
    List<String> all = ids(m -> true);
    try (Opened opened = report(kind)) {
      assertEquals(all, opened.each(SHOWN, "id"));
      assertEquals(said(all.size()), opened.texts(".tools-count"));

      opened.page().selectOption("[data-facet=direction]", "offer");
      assertEquals(offers, opened.each(SHOWN, "id"));
      assertEquals(said(offers.size()), opened.texts(".tools-count"));

      opened.page().selectOption("[data-facet=phase]", "freeze");
      assertEquals(offersOfFreeze, opened.each(SHOWN, "id"));

      opened.page().locator(".tools button").click();
      assertEquals(all, opened.each(SHOWN, "id"));
      assertEquals(said(all.size()), opened.texts(".tools-count"));
    }
  }

  static List<DocumentKind> kindsWithMeasures() {
    return List.of(DocumentKind.BRIEFING, DocumentKind.MATRIX);
  }

  @Test
  void whatIsChosenStandsInTheAddressAndIsThereAfterAReload() {
    try (Opened opened = report(DocumentKind.MATRIX)) {
      opened.page().selectOption("[data-facet=direction]", "offer");
      List<String> offers = opened.each(SHOWN, "id");
      assertTrue(opened.page().url().endsWith("?direction=offer"), opened.page()::url);

      opened.page().reload();
      assertEquals(offers, opened.each(SHOWN, "id"));

      opened.page().locator(".tools button").click();
      assertFalse(opened.page().url().contains("?"), opened.page()::url);
    }
  }

  @Test
  void aRowThatIsCopiedHoldsNoButton() {
    try (Opened opened = report(DocumentKind.MATRIX)) {
      Object copied =
          opened
              .page()
              .evaluate(
                  "() => { getSelection().selectAllChildren(document.getElementById('envoy-visit'));"
                      + " return getSelection().toString(); }");

      assertFalse(copied.toString().contains("Show ties"), copied::toString);
      assertFalse(copied.toString().strip().contains("\n"), copied::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void paperHoldsAWholeMatrix(ColorScheme scheme) {
    try (Opened opened = browsers.open(Subjects.REPORT, DocumentKind.MATRIX, PAPER, scheme)) {
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertFits(opened.page());
      assertEquals(
          true,
          opened
              .page()
              .evaluate(
                  "() => Array.from(document.querySelectorAll('.scroll'))"
                      + ".every(e => e.scrollWidth === e.clientWidth)"));
    }
  }

  @Test
  void coloursOfTheReaderReachTheFigures() {
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      opened
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      String fills =
          "s => Array.from(document.querySelectorAll(s)).map(e => getComputedStyle(e).fill)";
      Object colour = opened.page().evaluate("() => getComputedStyle(document.body).color");
      List<?> inked = (List<?>) opened.page().evaluate(fills, "svg .dg-fill-ink, svg .dg-fill-ask");

      assertEquals(List.of(colour), inked.stream().distinct().toList());
    }
  }

  @Test
  void aLinkToAMeasureThatIsFilteredOutShowsItAgain() {
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      opened.page().selectOption("[data-facet=direction]", "offer");
      assertFalse(opened.page().locator("#test-moratorium").isVisible());

      opened
          .page()
          .locator("section[aria-labelledby=section--hinges] a[href='#test-moratorium']")
          .first()
          .click();

      assertTrue(opened.page().locator("#test-moratorium").isVisible());
    }
  }

  @ParameterizedTest
  @MethodSource("kindsWithMeasures")
  void aPickedMeasureLightsUpWhatTheAnalysisSaysFallsWithIt(DocumentKind kind) {
    try (Opened opened = report(kind)) {
      for (Keystone keystone : keystones()) {
        pick(opened, keystone.measure().id());

        assertEquals(
            keystone.fallen().stream().map(Measure::id).sorted().toList(),
            opened.each("main [data-direction][data-lit=waits]", "id"),
            () -> "with " + keystone.measure().id());
      }
    }
  }

  @Test
  void aPickedMeasureLightsUpEverythingThatItWouldFallWith() {
    Measure quota = measure("textile-quota");
    List<String> needed =
        keystones().stream()
            .filter(keystone -> keystone.fallen().contains(quota))
            .map(keystone -> keystone.measure().id())
            .sorted()
            .toList();
    assertTrue(needed.size() > 2, needed::toString);
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      pick(opened, quota.id());

      assertEquals(needed, opened.each("article[data-lit=needs]", "id"));
      List<String> drawn = opened.each("[id^=figure--order] a[data-id]", "data-id");
      assertEquals(
          needed.stream().filter(drawn::contains).toList(),
          opened.each("[id^=figure--order] a[data-lit=needs]", "data-id"));
      assertEquals(List.of("textile-quota"), opened.each("svg [data-lit=picked]", "data-id"));
      assertEquals(List.of("sales-ban"), opened.each("article[data-lit=tied]", "id"));
      assertEquals(List.of("taken in return"), opened.texts("#sales-ban .lit-tag"));
      assertTrue(
          opened
              .each("svg [data-kind=requires][data-lit=tie]", "data-from")
              .contains("twea-waiver"));
      assertTrue(
          opened
              .texts("[role=status][aria-live=polite]")
              .get(0)
              .contains(needed.size() + " come first"),
          () -> opened.texts("[role=status]").toString());
    }
  }

  @Test
  void aBoxOfTheOrderIsPickedByAClickAndFollowedByTheNext() {
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      Locator node = opened.page().locator("[id^=figure--order] a[data-id=twea-waiver]").first();

      node.click();
      assertEquals(List.of("twea-waiver"), opened.each("article[data-lit=picked]", "id"));
      assertFalse(opened.page().url().contains("#"));

      node.click();
      assertTrue(opened.page().url().endsWith("#twea-waiver"));
    }
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() {
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      Page page = opened.page();
      page.locator("[data-facet=direction]").focus();
      page.keyboard().press("ArrowDown");
      assertTrue(opened.each(SHOWN, "id").size() < ids(m -> true).size());
      tabTo(page, "button:text('Reset')");
      page.keyboard().press("Enter");
      assertEquals(ids(m -> true), opened.each(SHOWN, "id"));

      tabTo(page, "#envoy-visit button.pick");
      assertTrue(hasVisibleFocus(page));
      page.keyboard().press("Space");
      assertEquals(List.of("envoy-visit"), opened.each("article[data-lit=picked]", "id"));
      assertEquals("true", page.getAttribute("#envoy-visit button.pick", "aria-pressed"));

      page.keyboard().press("Escape");
      assertEquals(List.of(), opened.each("[data-lit]", "data-lit"));
      assertEquals(List.of(""), opened.texts(".picked-bar p"));

      page.locator("[id^=figure--order] a[data-id=twea-waiver]").first().focus();
      assertTrue(hasVisibleFocus(page));
      page.keyboard().press("Enter");
      assertEquals(List.of("twea-waiver"), opened.each("article[data-lit=picked]", "id"));
    }
  }

  @Test
  void paperShowsNoTools() {
    try (Opened opened = report(DocumentKind.BRIEFING)) {
      pick(opened, "envoy-visit");
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertFalse(opened.page().locator(".tools").isVisible());
      assertFalse(opened.page().locator(".picked-bar").isVisible());
      assertFalse(opened.page().locator("button.pick").first().isVisible());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void theFramesOfWhatIsLitDifferByMoreThanColour(ColorScheme scheme) {
    try (Opened opened = browsers.open(Subjects.REPORT, DocumentKind.BRIEFING, WIDE, scheme)) {
      pick(opened, "twea-waiver");

      List<String> frames =
          Stream.of("picked", "needs", "waits", "tied")
              .map(look -> opened.page().locator("article[data-lit=" + look + "]").first())
              .map(BrowserTest::frame)
              .toList();
      assertEquals(frames.size(), frames.stream().distinct().count(), frames::toString);
    }
  }

  private static String frame(Locator element) {
    return (String)
        element.evaluate(
            "e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth");
  }

  private static void assertFits(Opened opened, int width) {
    opened.page().setViewportSize(width, Browsers.HEIGHT);
    assertFits(opened.page());
  }

  private static void assertFits(Page page) {
    assertEquals(
        page.viewportSize().width,
        page.evaluate("() => Math.max(innerWidth, document.documentElement.scrollWidth)"));
  }

  private static boolean hasVisibleFocus(Page page) {
    return (boolean)
        page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
                + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }");
  }

  private static void tabTo(Page page, String selector) {
    Locator target = page.locator(selector).first();
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      if ((boolean) target.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  private static Opened report(DocumentKind kind) {
    return browsers.open(Subjects.REPORT, kind, WIDE, ColorScheme.LIGHT);
  }

  /** Where there is anything to pick. */
  private static void pickFirst(Opened opened) {
    if (opened.page().locator("button.pick").count() > 0) {
      opened.page().locator("button.pick").first().click();
    }
  }

  private static void pick(Opened opened, String id) {
    opened.page().locator("button.pick[data-for=" + id + "]").click();
  }

  private static List<Keystone> keystones() {
    return REPORT.analysis().keystones().all();
  }

  private static List<String> said(int shown) {
    return List.of(shown + " of " + ids(m -> true).size() + " measures shown");
  }

  private static Measure measure(String id) {
    return REPORT.definition().index().find(id, Measure.class).orElseThrow();
  }

  private static List<String> ids(Predicate<Measure> wanted) {
    return REPORT.definition().content().measures().stream()
        .filter(wanted)
        .map(Measure::id)
        .sorted()
        .toList();
  }
}
