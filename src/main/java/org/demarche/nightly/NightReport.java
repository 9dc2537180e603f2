package org.demarche.nightly;

import static org.demarche.render.ReportPage.escaped;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.analysis.TimeFact;
import org.demarche.edition.Manifest;
import org.demarche.model.Durations;
import org.demarche.nightly.NightResult.Turned;
import org.demarche.render.ReportPage;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;

/**
 * The report of a night, as text and as a page: what failed first, then what the day changed, what
 * was built and why, and what took longest.
 */
public final class NightReport {

  private static final int SLOWEST = 5;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What a day can change, with its heading, the most pressing first. */
  private static final List<List<String>> TURNS =
      List.of(
          List.of("overdue", "Newly overdue"),
          List.of("lapsed", "Newly lapsed"),
          List.of("due", "Now due"),
          List.of("ending", "Now ending"));

  private final NightResult night;

  public NightReport(NightResult night) {
    this.night = night;
  }

  /** For a terminal or a mail. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(title()).append("\n\n").append(night.summary()).append(", in ");
    text.append(Durations.seconds(night.took())).append(".\n");
    section(text, "Failed; the last good edition stands", night.failed(), NightReport::failure);
    for (List<String> turn : TURNS) {
      section(text, turn.get(1), night.turned(turn.get(0)), NightReport::turned);
    }
    section(text, "Built", night.built(), NightReport::built);
    section(text, "Slowest", night.slowest(SLOWEST), NightReport::slow);
    return text.toString();
  }

  /** For a browser. */
  public String html() {
    StringBuilder body = new StringBuilder();
    body.append(figures());
    list(body, "Failed; the last good edition stands", night.failed(), NightReport::failure);
    for (List<String> turn : TURNS) {
      list(body, turn.get(1), night.turned(turn.get(0)), NightReport::turned);
    }
    list(body, "Built", night.built(), NightReport::built);
    list(body, "Slowest", night.slowest(SLOWEST), NightReport::slow);
    return ReportPage.of(title(), body.toString());
  }

  private String title() {
    return "Night of " + DATE.format(night.today());
  }

  private String figures() {
    return """
    <ul class="figures">
    <li><b>%d</b> built</li>
    <li><b>%d</b> unchanged</li>
    <li><b>%d</b> failed</li>
    <li><b>%d</b> newly overdue</li>
    <li><b>%s</b> in all</li>
    </ul>
    """
        .formatted(
            night.built().size(),
            night.unchanged(),
            night.failed().size(),
            night.turned("overdue").size(),
            Durations.seconds(night.took()));
  }

  /**
   * What is said of a package.
   *
   * @param findings empty if there are none
   */
  private record Line(String packageId, String words, String findings) {

    static Line of(String packageId, String words) {
      return new Line(packageId, words, "");
    }

    String text() {
      return (packageId + ": " + words + "\n" + findings.indent(2)).indent(2);
    }

    /** The page lies in {@code output/_nightly/}, a package's folder beside that. */
    String html() {
      String line =
          "<a href=\"../%1$s/\">%1$s</a>: %2$s".formatted(escaped(packageId), escaped(words));
      return findings.isEmpty()
          ? line
          : line + "\n<pre tabindex=\"0\">" + escaped(findings) + "</pre>";
    }
  }

  private static <T> void section(
      StringBuilder text, String heading, List<T> items, Function<T, Line> line) {
    if (!items.isEmpty()) {
      text.append('\n').append(heading).append('\n');
      items.forEach(item -> text.append(line.apply(item).text()));
    }
  }

  private static <T> void list(
      StringBuilder body, String heading, List<T> items, Function<T, Line> line) {
    if (!items.isEmpty()) {
      body.append("<h2>").append(escaped(heading)).append("</h2>\n<ul>\n");
      items.forEach(item -> body.append("<li>").append(line.apply(item).html()).append("</li>\n"));
      body.append("</ul>\n");
    }
  }

  private static Line failure(NightEntry entry) {
    return new Line(entry.packageId(), because(entry), entry.findings());
  }

  private static Line turned(Turned turned) {
    TimeFact fact = turned.fact();
    return Line.of(turned.packageId(), "%s (%s)".formatted(fact.title(), fact.date()));
  }

  private static Line built(NightEntry entry) {
    String edition =
        entry.isNew() ? "edition " + entry.edition() : "edition " + entry.edition() + " stands";
    String warnings =
        entry.warnings() == 0 ? "" : ", " + FindingsText.number(entry.warnings(), "finding");
    return Line.of(
        entry.packageId(),
        "%s, %s%s; %s%s"
            .formatted(
                edition,
                Durations.seconds(entry.took()),
                warnings,
                because(entry),
                changed(entry.since())));
  }

  private static String changed(Manifest.@Nullable Former since) {
    if (since == null) {
      return "";
    }
    int more = since.changes() - since.first().size();
    return "; %s since edition %d: %s%s"
        .formatted(
            FindingsText.number(since.changes(), "change"),
            since.edition(),
            String.join("; ", since.first()),
            more == 0 ? "" : "; and " + FindingsText.number(more, "other"));
  }

  private static Line slow(NightEntry entry) {
    return Line.of(entry.packageId(), Durations.seconds(entry.took()));
  }

  private static String because(NightEntry entry) {
    return entry.reasons().stream().collect(Collectors.joining("; "));
  }
}
