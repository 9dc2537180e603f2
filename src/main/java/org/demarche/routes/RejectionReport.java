package org.demarche.routes;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.build.BuildResult;
import org.demarche.model.Finding;
import org.demarche.render.FindingsText;
import org.demarche.render.Ink;

/** Says why a file was not accepted: the findings that {@code check} prints, as text and HTML. */
final class RejectionReport {

  private static final FindingsText TEXT = new FindingsText(Ink.NONE);

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s was not accepted</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
             padding: 0 1rem; }
      ol { padding-left: 1.5rem; }
      li { margin-bottom: 1.5rem; }
      pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; }
      .code { font-weight: 700; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s was not accepted</h1>
      <p>%2$s. No documents were made of it. If the package has an earlier edition, that one
      still stands. When the file is mended, drop it in again.</p>
      <ol>
      %3$s</ol>
      </main>
      </body>
      </html>
      """;

  private static final String ITEM =
      """
      <li>
      <p><span class="code">%s %s</span> %s: %s</p>
      <pre tabindex="0">%s</pre>
      </li>
      """;

  private final BuildResult result;
  private final String name;

  /**
   * @param place where the file is set aside
   */
  RejectionReport(BuildResult result, Path place) {
    this.result = result;
    this.name = place.getFileName().toString();
  }

  String text() {
    return name
        + " was not accepted\n\n"
        + TEXT.of(result.source(), result.findings())
        + count()
        + "\n";
  }

  String html() {
    String items = result.findings().stream().map(this::item).collect(Collectors.joining());
    return PAGE.formatted(escaped(name), escaped(count()), items);
  }

  private String item(Finding finding) {
    return ITEM.formatted(
        finding.severity().name().toLowerCase(Locale.ROOT),
        escaped(finding.code()),
        place(finding),
        escaped(finding.message()),
        escaped(
            TEXT.of(result.source(), finding).lines().skip(1).collect(Collectors.joining("\n"))));
  }

  private static String place(Finding finding) {
    return finding.at().line() == 0
        ? "the file as a whole"
        : "line " + finding.at().line() + ", column " + finding.at().column();
  }

  private String count() {
    return FindingsText.count(result.findings(), 1);
  }

  /** As text of an element; what XML forbids is shown as a replacement character. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
