package org.demarche.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.AnalysisJson;
import org.demarche.edition.Basis;
import org.demarche.edition.DataFile;
import org.demarche.edition.EditionDocument;
import org.demarche.edition.EditionPublisher;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.SearchWords;
import org.demarche.files.OutputMode;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.demarche.render.RenderedDocument;

/**
 * A package of small documents for the catalogue to list.
 *
 * @param marking or empty
 * @param texts what a search finds it by
 * @param standings a measure each
 * @param overdue titles
 */
public record CataloguePackage(
    String id,
    String title,
    String marking,
    LocalDate edition,
    String texts,
    List<String> standings,
    List<String> overdue) {

  /** With one measure that can begin. */
  public static CataloguePackage of(String id, String title) {
    return new CataloguePackage(
        id, title, "Public", LocalDate.of(1999, 3, 3), title, List.of("ready"), List.of());
  }

  public CataloguePackage marked(String level) {
    return new CataloguePackage(id, title, level, edition, texts, standings, overdue);
  }

  public CataloguePackage dated(String date) {
    return new CataloguePackage(
        id, title, marking, LocalDate.parse(date), texts, standings, overdue);
  }

  public CataloguePackage saying(String more) {
    return new CataloguePackage(id, title, marking, edition, more, standings, overdue);
  }

  public CataloguePackage standing(String... measures) {
    return new CataloguePackage(id, title, marking, edition, texts, List.of(measures), overdue);
  }

  public CataloguePackage late(String... titles) {
    return new CataloguePackage(id, title, marking, edition, texts, standings, List.of(titles));
  }

  /** Publishes it as a new edition, of which an output folder keeps three. */
  public void publish(Path out) {
    List<EditionDocument> documents = new ArrayList<>();
    for (Medium medium : List.of(Medium.HTML, Medium.PDF)) {
      byte[] content = (title + marking + edition + texts + medium).getBytes(UTF_8);
      documents.add(
          new EditionDocument(
              new RenderedDocument(new DocumentKind("briefing"), medium, content), 0, List.of()));
    }
    List<DataFile> data =
        List.of(
            new DataFile(AnalysisJson.FILE_NAME, analysis().getBytes(UTF_8)),
            new DataFile(
                SearchWords.FILE_NAME, ManifestJson.writeRecord(SearchWords.of(Stream.of(texts)))));
    try {
      new EditionPublisher(3, OutputMode.DEFAULT)
          .publish(out, manifest(documents, data), documents, data, new byte[0], current -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String analysis() {
    return standings.stream()
        .map("{\"standing\": \"%s\"}"::formatted)
        .collect(Collectors.joining(", ", "{\"measures\": [", "]}"));
  }

  private Manifest manifest(List<EditionDocument> documents, List<DataFile> data) {
    return new Manifest(
        Manifest.FORMAT,
        id,
        title,
        edition,
        marking,
        "The bottom line.\nMore of it.",
        "en",
        0,
        edition,
        Manifest.Input.of(id + ".yaml", id.getBytes(UTF_8)),
        "test",
        new Basis("", "", ""),
        new TimeFacts(
            null,
            null,
            overdue.stream().map(one -> new TimeFact("overdue", "x", one, "1999-02")).toList()),
        documents.stream().map(EditionDocument::fileName).toList(),
        documents.stream().map(Manifest.Document::of).toList(),
        data.stream().map(Manifest.Data::of).toList(),
        Manifest.Findings.of(List.of()),
        null);
  }
}
