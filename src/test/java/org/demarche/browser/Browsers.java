package org.demarche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.junit.jupiter.api.Assumptions;

/**
 * Chromium, and documents opened in it from their files. Whatever a document says on the console
 * and whatever it asks for besides itself is held against it when it is closed.
 */
final class Browsers implements AutoCloseable {

  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Of a page, in CSS pixels. */
  static final int HEIGHT = 900;

  private final Playwright playwright;
  private final Browser browser;
  private final Path folder;

  private Browsers(Path chromium, Path folder) {
    this.folder = folder;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
  }

  /** Skips the tests where there is no Chromium, unless the environment requires one. */
  static Browsers start(Path folder) {
    Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (!"required".equals(System.getenv("DEMARCHE_TEST_BROWSER"))) {
      Assumptions.assumeTrue(chromium.isPresent(), "There is no Chromium at any of " + PLACES);
    }
    return new Browsers(
        chromium.orElseThrow(() -> new AssertionError("There is no Chromium at any of " + PLACES)),
        folder);
  }

  /** Writes the document of a package and opens it. */
  Opened open(Path definition, DocumentKind kind, int width, ColorScheme scheme) {
    return open(write(definition, kind).toUri().toString(), width, scheme);
  }

  /** Opens any address. */
  Opened open(String address, int width, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
    Page page = context.newPage();
    Opened opened = new Opened(page, new ArrayList<>(), new ArrayList<>());
    page.onConsoleMessage(message -> opened.said().add(message.text()));
    page.onPageError(opened.said()::add);
    page.onRequest(request -> opened.asked().add(request.url()));
    page.navigate(address);
    return opened;
  }

  private Path write(Path definition, DocumentKind kind) {
    Path file =
        folder.resolve(definition.toString().replace('/', '-') + "-" + kind.name() + ".html");
    if (!Files.exists(file)) {
      String html =
          new HtmlRenderer(List.of(Path.of("templates")))
              .render(kind, Medium.HTML, Subjects.of(definition), MarkupRenderer.FULL_DETAIL)
              .xhtml();
      try {
        Files.writeString(file, html);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /**
   * A document in a page of its own.
   *
   * @param page the page
   * @param said on the console, breaches of the policy among it
   * @param asked addresses that were asked for
   */
  record Opened(Page page, List<String> said, List<String> asked) implements AutoCloseable {

    /** The texts of what a selector finds. */
    List<String> texts(String selector) {
      return page.locator(selector).allTextContents();
    }

    /** An attribute of everything that a selector finds, each value once. */
    List<String> each(String selector, String attribute) {
      Object found =
          page.evaluate(
              "([s, a]) => Array.from(document.querySelectorAll(s)).map(e => e.getAttribute(a))",
              List.of(selector, attribute));
      Stream<?> values = ((List<?>) found).stream();
      return values.map(String::valueOf).distinct().sorted().toList();
    }

    /** What a server has under the address of the page is the page's own. */
    private static boolean isBelow(String other, String address) {
      return address.startsWith("http://127.0.0.1:") && other.startsWith(address);
    }

    @Override
    public void close() {
      String address = page.url().replaceFirst("[?#].*", "");
      page.context().close();
      assertEquals(List.of(), said);
      Stream<String> others = asked.stream().map(each -> each.replaceFirst("[?].*", ""));
      assertEquals(
          List.of(),
          others.filter(each -> !each.equals(address) && !isBelow(each, address)).toList());
    }
  }
}
