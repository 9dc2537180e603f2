package org.demarche.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.analysis.order.Standing;
import org.demarche.edition.AnalysisJson;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.edition.Manifest.Document;
import org.demarche.edition.ManifestJson;
import org.demarche.render.Catalogue.Count;
import org.demarche.render.Catalogue.Entry;
import org.demarche.render.Catalogue.Former;
import org.demarche.render.Catalogue.Late;
import org.demarche.render.Catalogue.Link;

/**
 * Makes the entry of a package from its editions.
 *
 * @param store where they are
 * @param shows whether editions of a marking may be named
 */
record EntryReader(EditionStore store, Predicate<String> shows) {

  /** Standings of measures in which something goes on that was begun. */
  private static final List<String> FORMATS = List.of("html", "pdf", "docx");

  private static final Set<String> BEGUN = Set.of("under-way", "suspended", "breached");

  private static final Set<String> AHEAD = Set.of("waiting", "blocked");

  /** What the catalogue asks of {@code analysis.json}. */
  private record Analysed(List<Measure> measures) {}

  private record Measure(String standing) {}

  /**
   * The entry of an edition.
   *
   * @param sha256 of its manifest
   */
  Entry entry(Edition edition, String sha256) throws IOException {
    Manifest manifest = edition.manifest();
    Map<String, Integer> standings = standings(edition);
    return new Entry(
        manifest.packageId(),
        manifest.title(),
        manifest.marking(),
        manifest.language(),
        edition.number(),
        manifest.edition(),
        manifest.asOf(),
        manifest.bottomLine().lines().findFirst().orElse(""),
        state(standings.keySet()),
        standings.values().stream().mapToInt(Integer::intValue).sum(),
        standings.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList(),
        manifest.facts().list().stream()
            .filter(fact -> fact.what().equals("overdue"))
            .map(fact -> new Late(fact.title(), fact.date()))
            .toList(),
        documents(edition).toList(),
        former(edition),
        uuid(edition.key().toString(), manifest.edition()),
        sha256);
  }

  /** The same with those links only that lead to something now. */
  Entry there(Entry entry) {
    Set<Integer> kept = Set.copyOf(store.numbers(entry.packageId()));
    return entry.withLinks(
        entry.documents().stream()
            .filter(document -> Files.isRegularFile(store.out().resolve(document.link())))
            .toList(),
        entry.former().stream()
            .filter(former -> kept.contains(former.number()) && shows.test(former.marking()))
            .toList());
  }

  /** In the order of standings; dropped measures are no part of a package any more. */
  private static Map<String, Integer> standings(Edition edition) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Stream.of(Standing.values()).forEach(standing -> counts.put(standing.key(), 0));
    Path file = edition.folder().resolve(AnalysisJson.FILE_NAME);
    if (Files.exists(file)) {
      for (Measure measure :
          ManifestJson.readRecord(Files.readAllBytes(file), Analysed.class).measures()) {
        counts.merge(measure.standing(), 1, Integer::sum);
      }
    }
    counts.remove(Standing.DROPPED.key());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static String state(Set<String> standings) {
    if (standings.contains("ready")) {
      return "ready";
    }
    if (standings.stream().anyMatch(BEGUN::contains)) {
      return "under-way";
    }
    return standings.stream().anyMatch(AHEAD::contains) ? "waiting" : "settled";
  }

  /**
   * By the links in the package's folder, which lead to the current edition: kind by kind, what a
   * browser shows before what another program opens.
   */
  private static Stream<Link> documents(Edition edition) {
    return edition.kinds().stream()
        .flatMap(
            kind ->
                edition.documents().stream()
                    .filter(made -> made.kind().equals(kind))
                    .sorted(Comparator.comparing(made -> FORMATS.indexOf(format(made)))))
        .map(made -> new Link(made.kind(), format(made), edition.packageId() + "/" + made.file()));
  }

  private static String format(Document document) {
    return document.file().substring(document.file().lastIndexOf('.') + 1);
  }

  private List<Former> former(Edition current) {
    List<Former> former = new ArrayList<>();
    for (Edition kept : store.kept(current.packageId())) {
      if (kept.number() != current.number()) {
        first(kept)
            .forEach(
                document ->
                    former.add(
                        0,
                        new Former(
                            kept.number(),
                            kept.manifest().edition(),
                            kept.manifest().marking(),
                            EditionStore.place(kept.key()) + "/" + document.file())));
      }
    }
    return former;
  }

  private static Stream<Document> first(Edition edition) {
    return Stream.concat(
            edition.documents().stream().filter(document -> format(document).equals("html")),
            edition.documents().stream())
        .limit(1);
  }

  /** Of a name, so that the same edition has the same one wherever it is built. */
  private static String uuid(String key, LocalDate edition) {
    String name = "demarche %s %s".formatted(key, edition);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
