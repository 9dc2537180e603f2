package org.demarche.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One browser that prints pages one after the other, from the HTML for the screen, with tags. */
final class Chromium implements Contender {

  /** Where Debian and others put it. */
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(environment);
    all.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(all));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(ARGUMENTS)
                    .setEnv(all));
  }

  /** The program; empty if it is not installed. */
  static Optional<Path> program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /**
   * Starts one.
   *
   * @throws IOException if it can't be started
   */
  static Chromium start(Path program, Map<String, String> environment) throws IOException {
    try {
      return new Chromium(program, environment);
    } catch (PlaywrightException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  String version() {
    return "Chromium " + browser.version();
  }

  @Override
  public String name() {
    return "Chromium";
  }

  @Override
  public void make(Paper paper, Path out) throws IOException {
    try (Page page = browser.newPage()) {
      page.navigate(paper.form("html").toUri().toString());
      page.pdf(new Page.PdfOptions().setPath(out).setFormat("A4").setTagged(true).setOutline(true));
    } catch (PlaywrightException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Of the browser alone, without what passes our words on to it. */
  @Override
  public double cpu() {
    return ProcessHandle.current()
        .descendants()
        .filter(each -> isBrowser(each) && !each.parent().map(Chromium::isBrowser).orElse(false))
        .mapToDouble(Proc::cpuOfTree)
        .sum();
  }

  private static boolean isBrowser(ProcessHandle process) {
    return process.info().command().filter(name -> name.contains("chrom")).isPresent();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
