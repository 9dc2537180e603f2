package org.demarche.render;

/**
 * A page that a report to people is on: made by code, so that it can be told when templates are
 * broken. Complete in one file, readable on a phone, and loads nothing.
 */
public final class ReportPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
             padding: 0 1rem; }
      h1 { line-height: 1.2; }
      h2 { margin-top: 2rem; }
      ol, ul { padding-left: 1.5rem; }
      li { margin-bottom: .5rem; }
      pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .25rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%%; }
      th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
               border-bottom: 1px solid color-mix(in srgb, currentColor 25%%, transparent); }
      td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
      .code { font-weight: 700; }
      .figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; padding: 0; list-style: none; }
      .figures b { display: block; font-size: 2rem; line-height: 1.1; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s</main>
      </body>
      </html>
      """;

  private ReportPage() {}

  /**
   * The page.
   *
   * @param title plain text
   * @param body HTML; what comes from outside in it must be {@link #escaped}
   */
  public static String of(String title, String body) {
    return PAGE.formatted(escaped(title), body);
  }

  /** As text of an element or attribute; what XML forbids is shown as a replacement character. */
  public static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
