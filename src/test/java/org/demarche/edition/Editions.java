package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.demarche.render.RenderedDocument;
import org.jspecify.annotations.NullMarked;

/** Small editions for tests. */
@NullMarked
final class Editions {

  private Editions() {}

  /** A document for each file name, holding the content and its own name. */
  static List<EditionDocument> documents(String content, String... files) {
    return Arrays.stream(files).map(file -> document(content + " " + file, file)).toList();
  }

  private static EditionDocument document(String content, String file) {
    int dot = file.lastIndexOf('.');
    Medium medium = Medium.valueOf(file.substring(dot + 1).toUpperCase(Locale.ROOT));
    DocumentKind kind = new DocumentKind(file.substring(0, dot));
    return new EditionDocument(
        new RenderedDocument(kind, medium, content.getBytes(UTF_8)),
        medium == Medium.PDF ? 7 : 0,
        List.of());
  }

  static Manifest manifest(String id, List<String> expected, List<EditionDocument> documents) {
    return new Manifest(
        Manifest.FORMAT,
        id,
        "A Treaty: “1998”",
        LocalDate.of(1999, 3, 3),
        "Confidential",
        "The treaty holds.",
        "en",
        3,
        LocalDate.of(1999, 3, 4),
        Manifest.Input.of("treaty.yaml", "id: treaty\n".getBytes(UTF_8)),
        "9.9",
        new Basis("0a", "0b", "0c"),
        new TimeFacts(
            null,
            LocalDate.of(1999, 5, 1),
            List.of(new TimeFact("due", "visit", "Visit", "1999-04"))),
        expected,
        documents.stream().map(Manifest.Document::of).toList(),
        List.of(),
        Manifest.Findings.of(List.of()),
        null);
  }
}
