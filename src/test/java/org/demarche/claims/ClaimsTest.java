package org.demarche.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.edition.AnalysisJson;
import org.demarche.render.DocumentKind;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** All derived sentences of all documents of the examples and of the packages among the tests. */
class ClaimsTest {

  private static final MarkupRenderer RENDERER = new HtmlRenderer(List.of(Path.of("templates")));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DETAIL = 4;

  @Test
  void everyDerivedSentenceAgreesWithTheAnalysis() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> kinds = new TreeMap<>();
    for (Path file : definitions()) {
      Subject subject = Subjects.of(file);
      Analysed analysed = analysed(subject, file);
      Map<String, Set<String>> told = new TreeMap<>();
      for (Claim claim : claims(subject)) {
        kinds.merge(claim.kind(), 1, Integer::sum);
        ClaimRules.wrong(claim, analysed).forEach(what -> wrong.add(claim + ": " + what));
        if (claim.row().isEmpty()) {
          told.computeIfAbsent(claim.kind() + " " + claim.ids(), key -> new TreeSet<>())
              .add(claim.numbers().toString());
        }
      }
      told.forEach(
          (fact, numbers) -> {
            if (numbers.size() > 1) {
              wrong.add("%s: %s told with %s".formatted(file, fact, numbers));
            }
          });
    }
    int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("claims: %d checked, %d wrong; by kind %s%n", all, wrong.size(), kinds);
    assertEquals("", String.join("\n", wrong));
    assertTrue(all > 400, "hardly any claims");
  }

  /** Of each package the rows of a table of claims hold all that the table is about. */
  @Test
  void noRowIsLost() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : definitions()) {
      Subject subject = Subjects.of(file);
      Analysed analysed = analysed(subject, file);
      Map<String, Set<String>> inRows = new TreeMap<>();
      for (Claim claim : claims(subject)) {
        if (claim.document().contains("briefing") && claim.row().isPresent()) {
          String kind = claim.kind().startsWith("step-") ? "step" : claim.kind();
          inRows.computeIfAbsent(kind, key -> new TreeSet<>()).addAll(claim.ids());
        }
      }
      Stream.of("waiting", "blocked")
          .filter(kind -> !inRows.getOrDefault(kind, Set.of()).equals(analysed.standing(kind)))
          .forEach(kind -> wrong.add(file + ": rows of " + kind + " " + inRows.get(kind)));
      analysed
          .json()
          .path("consents")
          .properties()
          .forEach(
              entry -> {
                String kind = "row-consent-" + entry.getKey();
                Set<String> all = Analysed.ids(entry.getValue());
                if (!entry.getKey().equals("executive")
                    && !inRows.getOrDefault(kind, Set.of()).equals(all)) {
                  wrong.add("%s: rows of %s %s".formatted(file, kind, inRows.get(kind)));
                }
              });
      Set<String> ahead = analysed.measures(row -> row.path("step").asInt() > 0);
      if (inRows.containsKey("step") && !ahead.equals(inRows.get("step"))) {
        wrong.add(file + ": steps " + inRows.get("step") + " of " + ahead);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> definitions() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(Path.of("input"), Path.of("src", "test", "resources", "packages"))) {
      try (Stream<Path> found = Files.walk(folder, 2)) {
        found
            .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private static Analysed analysed(Subject subject, Path file) throws IOException {
    byte[] json = AnalysisJson.write(AnalysisReport.of(subject.definition(), subject.analysis()));
    return new Analysed(JSON.readTree(json), subject.definition().content(), file);
  }

  private static List<Claim> claims(Subject subject) {
    List<Claim> claims = new ArrayList<>();
    for (DocumentKind kind :
        List.of(
            DocumentKind.BRIEFING, DocumentKind.SUMMARY, DocumentKind.MATRIX, DocumentKind.LINES)) {
      String html = RENDERER.render(kind, Medium.HTML, subject, DETAIL).xhtml();
      String name = subject.definition().content().id() + "/" + kind.name();
      Jsoup.parse(html)
          .select("[data-claim]")
          .forEach(element -> claims.add(new Claim(name, element)));
    }
    return claims;
  }
}
