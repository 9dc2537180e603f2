package org.demarche.watch.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.render.ReportPage;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;

/** Says why a file was not accepted: the findings that {@code check} prints, as text and HTML. */
final class RejectionReport {

  private static final FindingsText TEXT = new FindingsText(AnsiStyle.NONE);

  private static final String BODY =
      """
      <p>%s. No documents were made of it. If the package has an earlier edition, that one
      still stands. When the file is mended, drop it in again.</p>
      <ol>
      %s</ol>
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
    return ReportPage.of(
        name + " was not accepted", BODY.formatted(ReportPage.escaped(count()), items));
  }

  private String item(Finding finding) {
    return ITEM.formatted(
        finding.severity().name().toLowerCase(Locale.ROOT),
        ReportPage.escaped(finding.code()),
        place(finding),
        ReportPage.escaped(finding.message()),
        ReportPage.escaped(
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
}
