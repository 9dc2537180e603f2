package org.demarche.deliver.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.bundle.Edition;
import org.demarche.bundle.Manifest;
import org.demarche.render.MailSubject.News;

/** What a mail says of an edition: its bottom line, and how it differs from the one before. */
final class WhatIsNew {

  private static final Pattern BOTTOM_LINE =
      Pattern.compile("(?s)<section class=\"bottom-line\"[^>]*>(.*?)</section>");
  private static final String HEADING = "(?s)<h[1-6][^>]*>.*?</h[1-6]>";
  private static final int LONGEST = 1200;

  private WhatIsNew() {}

  /**
   * @param withSummary whether the text may say what the document says
   */
  static News of(Edition edition, boolean withSummary) throws IOException {
    Manifest manifest = edition.manifest();
    return new News(
        manifest.title(),
        edition.number(),
        manifest.asOf(),
        manifest.marking(),
        withSummary ? bottomLine(edition) : "",
        withSummary ? changes(edition) : List.of());
  }

  /** Of the summary in HTML; empty if there is none, or own templates have it elsewhere. */
  private static String bottomLine(Edition edition) throws IOException {
    Path summary = edition.folder().resolve("summary.html");
    if (!Files.isRegularFile(summary)) {
      return "";
    }
    Matcher found = BOTTOM_LINE.matcher(Files.readString(summary, StandardCharsets.UTF_8));
    if (!found.find()) {
      return "";
    }
    String text = plain(found.group(1).replaceAll(HEADING, " "));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .replaceAll(" (?=[.,;:!?)])", "")
        .strip();
  }

  private static List<String> changes(Edition edition) throws IOException {
    Optional<Manifest> before = before(edition);
    if (before.isEmpty()) {
      return List.of();
    }
    Manifest then = before.get();
    Manifest now = edition.manifest();
    List<String> changes = new ArrayList<>();
    if (!now.input().sha256().equals(then.input().sha256())) {
      changes.add("The definition was changed.");
    }
    differs(changes, "The title", then.title(), now.title());
    differs(changes, "The marking", marking(then), marking(now));
    differs(changes, "The edition", then.edition().toString(), now.edition().toString());
    differs(changes, "The documents", kinds(then), kinds(now));
    now.facts().newSince(then.facts()).forEach(fact -> changes.add("Now " + fact + "."));
    return changes;
  }

  private static void differs(List<String> changes, String what, String then, String now) {
    if (!then.equals(now)) {
      changes.add("%s: %s; before: %s.".formatted(what, now, then));
    }
  }

  private static String marking(Manifest manifest) {
    return manifest.marking().isBlank() ? "none" : manifest.marking();
  }

  private static String kinds(Manifest manifest) {
    return manifest.documents().stream()
        .map(Manifest.Document::kind)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The edition before, if it is still kept. */
  private static Optional<Manifest> before(Edition edition) throws IOException {
    Path folder = edition.folder().resolveSibling(Integer.toString(edition.number() - 1));
    return Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))
        ? Optional.of(Edition.at(folder).manifest())
        : Optional.empty();
  }
}
