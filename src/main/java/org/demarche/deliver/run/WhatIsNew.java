package org.demarche.deliver.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.TimeFact;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.model.date.PartialDate;
import org.demarche.render.MailSubject.Change;
import org.demarche.render.MailSubject.Changed;
import org.demarche.render.MailSubject.News;
import org.demarche.render.MailSubject.Overdue;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of an edition: its bottom line, and how it differs from the one before. It says
 * no more than the documents that come with it.
 */
final class WhatIsNew {

  private static final String SUMMARY = "summary";
  private static final String BRIEFING = "briefing";
  private static final String CHANGES = "changes";
  private static final int LONGEST = 1200;

  private WhatIsNew() {}

  /**
   * @param kinds of the documents that come with the mail; empty: all
   * @param withSummary whether the text may say what these documents say
   */
  static News of(Edition edition, List<String> kinds, boolean withSummary) throws IOException {
    Manifest manifest = edition.manifest();
    return new News(
        manifest.title(),
        manifest.language(),
        edition.number(),
        manifest.asOf(),
        manifest.marking(),
        withSummary && tells(edition, kinds) ? manifest.decisions() : 0,
        withSummary && hasSent(edition, kinds, BRIEFING) ? overdue(manifest) : List.of(),
        withSummary ? bottomLine(edition, kinds) : "",
        withSummary ? changed(edition, kinds) : null,
        withSummary ? changes(edition, kinds) : List.of());
  }

  /** Where a document comes with the mail that has it too. */
  private static String bottomLine(Edition edition, List<String> kinds) {
    String text =
        tells(edition, kinds) ? edition.manifest().bottomLine().replaceAll("\\s+", " ") : "";
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static boolean tells(Edition edition, List<String> kinds) {
    return hasSent(edition, kinds, SUMMARY) || hasSent(edition, kinds, BRIEFING);
  }

  private static boolean hasSent(Edition edition, List<String> kinds, String kind) {
    return has(kinds, kind) && edition.kinds().contains(kind);
  }

  private static List<Overdue> overdue(Manifest manifest) {
    return manifest.facts().list().stream()
        .filter(fact -> fact.what().equals(TimeFact.OVERDUE))
        .flatMap(
            fact ->
                PartialDate.parse(fact.date()).stream().map(due -> new Overdue(fact.title(), due)))
        .toList();
  }

  private static boolean has(List<String> kinds, String kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** The elements have names in the briefing, and in the document on them. */
  private static @Nullable Changed changed(Edition edition, List<String> kinds) {
    Manifest.Former since = edition.manifest().since();
    boolean told = hasSent(edition, kinds, BRIEFING) || hasSent(edition, kinds, CHANGES);
    return since == null || !told
        ? null
        : new Changed(since.edition(), since.changes(), since.first());
  }

  private static List<Change> changes(Edition edition, List<String> sent) throws IOException {
    Optional<Edition> before = EditionStore.before(edition);
    if (before.isEmpty()) {
      return List.of();
    }
    Manifest then = before.get().manifest();
    Manifest now = edition.manifest();
    List<Change> changes = new ArrayList<>();
    if (changed(edition, sent) == null && !now.input().sha256().equals(then.input().sha256())) {
      changes.add(new Change("definition", "", ""));
    }
    differs(changes, "title", then.title(), now.title());
    differs(changes, "marking", then.marking().strip(), now.marking().strip());
    differs(changes, "edition", then.edition(), now.edition());
    differs(changes, "documents", kinds(then, sent), kinds(now, sent));
    if (has(sent, BRIEFING)) {
      now.facts().newSince(then.facts()).forEach(fact -> changes.add(change(fact)));
    }
    return changes;
  }

  private static void differs(List<Change> changes, String what, Object then, Object now) {
    if (!then.equals(now)) {
      changes.add(new Change(what, now, then));
    }
  }

  private static Change change(TimeFact fact) {
    Optional<PartialDate> date = PartialDate.parse(fact.date());
    return new Change(fact.what(), fact.title(), date.isPresent() ? date.get() : fact.date());
  }

  /** The document on changes comes and goes by itself. */
  private static List<String> kinds(Manifest manifest, List<String> sent) {
    return manifest.documents().stream()
        .map(Manifest.Document::kind)
        .distinct()
        .filter(kind -> has(sent, kind) && !kind.equals(CHANGES))
        .toList();
  }
}
