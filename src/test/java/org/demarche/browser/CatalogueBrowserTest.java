package org.demarche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.browser.Browsers.Opened;
import org.demarche.catalogue.CataloguePackage;
import org.demarche.catalogue.CatalogueSettings;
import org.demarche.catalogue.CatalogueWriter;
import org.demarche.files.OutputMode;
import org.demarche.render.html.CatalogueTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue as it is used from a file share, without a server. */
@Tag("proof")
class CatalogueBrowserTest {

  private static final List<Integer> WIDTHS = List.of(390, 1280);
  private static final String SHOWN = ".package:not([hidden])";
  private static final String COUNT = ".tools-count";

  @TempDir static Path out;

  private static Browsers browsers;

  @BeforeAll
  static void start() throws IOException {
    browsers = Browsers.start(out);
    CataloguePackage.of("envoy", "The envoy").dated("1999-03-01").publish(out);
    CataloguePackage.of("envoy", "The envoy").saying("A cheap Élysée visit").publish(out);
    CataloguePackage.of("freeze", "A freeze & more")
        .dated("1999-03-02")
        .marked("Restricted")
        .saying("Reactors are frozen and visited")
        .standing("waiting", "under-way")
        .late("The visit of the reactors")
        .publish(out);
    CataloguePackage.of("past", "What is done")
        .dated("1999-03-01")
        .marked("")
        .standing("done")
        .publish(out);
    new CatalogueWriter(
            () -> new CatalogueTemplate(List.of(Path.of("templates"))),
            new CatalogueSettings(true, any -> true, OutputMode.DEFAULT, "test"))
        .write(out);
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyReaderCanUseIt(ColorScheme scheme) {
    try (Opened opened = open(scheme)) {
      for (int width : WIDTHS) {
        opened.page().setViewportSize(width, Browsers.HEIGHT);
        assertEquals(List.of(), Axe.faults(opened.page()), () -> "at " + width);
        assertEquals(
            width,
            opened
                .page()
                .evaluate("() => Math.max(innerWidth, document.documentElement.scrollWidth)"));
      }
    }
  }

  @Test
  void aSearchFindsTitlesAndTextsByTheBeginningsOfWords() {
    try (Opened opened = open(ColorScheme.LIGHT)) {
      assertEquals(List.of("envoy", "freeze", "past"), opened.each(SHOWN, "id"));
      search(opened, "visit");
      assertEquals(List.of("envoy", "freeze"), opened.each(SHOWN, "id"));
      search(opened, "VISITed reac");
      assertEquals(List.of("freeze"), opened.each(SHOWN, "id"));
      search(opened, "elysee");
      assertEquals(List.of("envoy"), opened.each(SHOWN, "id"));
      search(opened, "Freeze &");
      assertEquals(List.of("freeze"), opened.each(SHOWN, "id"));
      search(opened, "quagga");
      assertEquals(List.of(), opened.each(SHOWN, "id"));
      assertEquals(List.of("0 of 3 shown"), opened.texts(COUNT));
    }
  }

  @Test
  void filtersStandInTheAddressAndAreThereAfterAReload() {
    try (Opened opened = open(ColorScheme.LIGHT)) {
      Page page = opened.page();
      page.selectOption("[name=marking]", "-");
      assertEquals(List.of("past"), opened.each(SHOWN, "id"));
      page.locator("#tools button").click();
      assertEquals(3, opened.each(SHOWN, "id").size());
      page.selectOption("[name=state]", "under-way");
      page.check("[name=overdue]");
      assertEquals(List.of("freeze"), opened.each(SHOWN, "id"));
      assertTrue(page.url().endsWith("?state=under-way&overdue=yes"), page::url);

      page.reload();
      assertEquals(List.of("freeze"), opened.each(SHOWN, "id"));
      assertEquals(List.of("1 of 3 shown"), opened.texts(COUNT));
    }
  }

  @Test
  void paperShowsTheListAndNoTools() {
    try (Opened opened = open(ColorScheme.LIGHT)) {
      opened.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertFalse(opened.page().locator("[name=q]").isVisible());
      assertTrue(opened.page().locator(".package").first().isVisible());
    }
  }

  private static void search(Opened opened, String words) {
    opened.page().fill("[name=q]", words);
  }

  private static Opened open(ColorScheme scheme) {
    return browsers.open(out.resolve(CatalogueWriter.PAGE).toUri().toString(), 1280, scheme);
  }
}
